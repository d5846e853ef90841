//! Threads as programs really write them, and texts that only look like one.

use proptest::prelude::*;

use super::*;
use crate::domain::channel;
use crate::domain::touchpoint::Initiative;

const ZONE: Tz = Tz::Asia__Jakarta;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn read(text: &str) -> Option<Thread> {
    Thread::read(text, ZONE, today())
}

/// `moment|sender|text` of each message.
fn told(text: &str) -> Vec<String> {
    let thread = read(text).unwrap();
    thread.messages.iter().map(|m| format!("{}|{}|{}", m.at, m.who, m.text)).collect()
}

#[test]
fn an_android_export_in_indonesian() {
    let text = "13/11/26 10.05 - Pesan dan panggilan dienkripsi secara end-to-end. Ketuk untuk info selengkapnya.\n\
                13/11/26 10.05 - Ana Wijaya: Selamat pagi, kopi arabika masih ada?\n\
                13/11/26 10.07 - Budi: Masih, Bu.\n\
                Mau berapa kilo?\n\
                \n\
                Ada promo juga.\n\
                13/11/26 10.09 - Ana Wijaya: <Media tidak disertakan>\n";
    assert_eq!(
        told(text),
        [
            "2026-11-13T03:05:00Z|Ana Wijaya|Selamat pagi, kopi arabika masih ada?",
            "2026-11-13T03:07:00Z|Budi|Masih, Bu.\nMau berapa kilo?\n\nAda promo juga.",
            "2026-11-13T03:09:00Z|Ana Wijaya|<Media tidak disertakan>",
        ]
    );
    let thread = read(text).unwrap();
    assert_eq!((thread.kind, thread.to_come), (Kind::Chat, 0));
}

#[test]
fn an_ios_export_with_its_invisible_marks() {
    let text = "\u{feff}[11/12/2026, 10:05:33\u{202f}AM] \u{200e}Ana & Co: \u{200e}Messages are end-to-end encrypted.\r\n\
                \u{200e}[11/12/2026, 1:05:33\u{202f}PM] ~\u{202f}Ana: Is it in stock?\r\n\
                [11/13/2026, 12:00:00\u{202f}AM] Budi: <Media omitted>\r\n";
    assert_eq!(
        told(text),
        [
            "2026-11-12T03:05:33Z|Ana & Co|Messages are end-to-end encrypted.",
            "2026-11-12T06:05:33Z|Ana|Is it in stock?",
            "2026-11-12T17:00:00Z|Budi|<Media omitted>",
        ],
        "the thirteenth says that the month comes first"
    );
}

#[test]
fn copies_of_whatsapp_web_and_telegram() {
    let web = "[10.05, 12/11/2026] Ana: halo\n[10.06, 12/11/2026] +62 812-3456-7890: ya?";
    assert_eq!(told(web), ["2026-11-12T03:05:00Z|Ana|halo", "2026-11-12T03:06:00Z|+62 812-3456-7890|ya?"]);
    let telegram = "Ana, [12 Nov 2026 at 10:05]\nhello there\n\nBudi, [12.11.2026 10:06]:\nhi";
    assert_eq!(told(telegram), ["2026-11-12T03:05:00Z|Ana|hello there", "2026-11-12T03:06:00Z|Budi|hi"]);
}

#[test]
fn the_day_comes_first_unless_the_thread_says_otherwise() {
    let days = |one: &str, other: &str| {
        let thread = read(&format!("{one} 10:00 - Ana: a\n{other} 10:00 - Ana: b")).unwrap();
        thread.messages.iter().map(|m| m.at.day(ZONE).to_string()).collect::<Vec<_>>()
    };
    assert_eq!(days("3/4/26", "4/4/26"), ["2026-04-03", "2026-04-04"]);
    assert_eq!(days("3/4/26", "3/14/26"), ["2026-03-04", "2026-03-14"]);
    assert_eq!(days("14/3/26", "3/4/26"), ["2026-03-14", "2026-04-03"]);
    assert_eq!(days("4/4/26", "3/4/26"), ["2026-04-03", "2026-04-04"], "oldest first");
}

#[test]
fn what_is_still_to_come_is_left_out() {
    let text =
        "[22/11/2026 23:59] Ana: today\n[23/11/2026 00:01] Ana: tomorrow\n[21/11/2026 10:00] Budi: before";
    let thread = read(text).unwrap();
    assert_eq!((thread.messages.len(), thread.to_come), (2, 1));
    assert_eq!(
        read("[22/11/2026 23:59] Ana: today\n[23/11/2026 00:01] Ana: tomorrow"),
        None,
        "one is no thread"
    );
}

#[test]
fn what_a_chat_says_itself_is_nobodys_message() {
    let text = "12/11/26, 10:00 - Ana created group “Promo: November”\n\
                of the shop\n\
                12/11/26, 10:01 - Ana added Budi\n\
                12/11/26, 10:02 - Ana: one: two\n\
                12/11/26, 10:03 - Budi left\n\
                12/11/26, 10:04 - Ana:\n\
                below\n\
                12/11/26, 10:05 - Ana: \u{200e}";
    assert_eq!(told(text), ["2026-11-12T03:02:00Z|Ana|one: two", "2026-11-12T03:04:00Z|Ana|below"]);
}

#[test]
fn a_mail_with_headers() {
    let text = "From: Ana Wijaya <ana@contoh.id>\n\
                To: Budi <budi@toko.id>\n\
                Date: Thu, 12 Nov 2026 10:05:33 +0700\n\
                Subject: Penawaran\n\
                \n\
                Dear Budi,\n\
                \n\
                \n\
                please send it again.\n";
    let thread = read(text).unwrap();
    assert_eq!(thread.kind, Kind::Mail);
    assert_eq!(
        told(text),
        ["2026-11-12T03:05:33Z|Ana Wijaya <ana@contoh.id>|Dear Budi,\n\nplease send it again."]
    );
    let empty = "Dari: ana@contoh.id\nTanggal: 12 November 2026\nPerihal: Penawaran\n";
    assert_eq!(told(empty), ["2026-11-12|ana@contoh.id|Penawaran"]);
}

#[test]
fn a_reply_of_outlook_in_indonesian_is_two_mails() {
    let text = "Dari: Budi\n\
                Dikirim: Jumat, 13 November 2026 09.10\n\
                Kepada: Ana\n\
                Subjek: RE: Penawaran\n\
                \n\
                Terlampir.\n\
                \n\
                ________________________________\n\
                Dari: Ana <ana@contoh.id>\n\
                Dikirim: Kamis, 12 November 2026 10.05\n\
                Kepada: Budi\n\
                Subjek: Penawaran\n\
                \n\
                Mohon dikirim.\n";
    assert_eq!(
        told(text),
        ["2026-11-12T03:05:00Z|Ana <ana@contoh.id>|Mohon dikirim.", "2026-11-13T02:10:00Z|Budi|Terlampir."]
    );
}

#[test]
fn quoted_replies_in_both_languages() {
    let text = "Sure, tomorrow.\n\
                \n\
                On Fri, 13 Nov 2026 at 09:10, Budi Santoso Hadiwijaya <budi@toko.id>\n\
                wrote:\n\
                \n\
                > Here it is.\n\
                >\n\
                > Pada Kam, 12 Nov 2026 pukul 10.05 Ana <ana@contoh.id> menulis:\n\
                >\n\
                >> Mohon dikirim.\n\
                >> Terima kasih\n\
                > Salam, Budi\n";
    assert_eq!(
        told(text),
        [
            "2026-11-12T03:05:00Z|Ana <ana@contoh.id>|Mohon dikirim.\nTerima kasih",
            "2026-11-13T02:10:00Z|Budi Santoso Hadiwijaya <budi@toko.id>|Here it is.\n\nSalam, Budi",
        ],
        "the reply above has no date"
    );
}

#[test]
fn quotes_below_a_mail_with_headers_are_messages_of_their_own() {
    let text = "*From:* Budi <budi@toko.id>\n\
                *Date:* Nov 13, 2026 at 9:10 AM\n\
                *Subject:* Re: offer\n\
                \n\
                > quoted by nobody\n\
                Done.\n\
                \n\
                On Thu, Nov 12, 2026 at 10:05 AM Ana <ana@contoh.id> wrote:\n\
                Please send it.\n";
    assert_eq!(
        told(text),
        [
            "2026-11-12T03:05:00Z|Ana <ana@contoh.id>|Please send it.",
            "2026-11-13T02:10:00Z|Budi <budi@toko.id>|Done.",
        ]
    );
}

#[test]
fn what_is_no_thread_is_none() {
    for text in [
        "",
        "\n\n",
        "called about the offer, will call again on 12/11/26",
        "[12/11/2026 10:05] Ana: one line alone",
        "12/11/26, 10:05 - Ana: one line alone",
        "Dari: Ana\nKepada: Budi\n\nno date",
        "Date: 12 Nov 2026\n\nno sender",
        "On Monday we met and Ana wrote:\n> a lot",
        "On Thu, 12 Nov 2026 at 10:05, Ana wrote:\n> one quote alone",
        "12/11/26 - 10 kg\n13/11/26 - 12 kg",
        "[1] first: a\n[2] second: b",
        "From: Ana\nDate: 99/99/2026\n\ntext",
        "From: Ana\nDate: 12 Nov 2027\n\nstill to come",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn a_long_message_is_cut_to_what_a_field_holds() {
    let text = format!("[12/11/2026 10:05] Ana: {}\n[12/11/2026 10:06] Ana: b", "é".repeat(2_000));
    let thread = read(&text).unwrap();
    assert_eq!(thread.messages[0].text.chars().count(), FIELD_LIMIT);
    assert!(thread.messages[0].text.ends_with('…'));
}

#[test]
fn threads_are_on_channels_that_are_there() {
    for kind in [Kind::Chat, Kind::Mail] {
        assert!(channel::built_in().iter().any(|channel| channel.key == kind.channel()));
    }
}

#[test]
fn directions_are_those_of_the_sides() {
    let directions = |senders: &[&str], us: &[&str], customer: &[&str]| {
        let messages: Vec<Message> = senders
            .iter()
            .map(|who| Message { at: At::Date(today()), who: (*who).to_owned(), text: "x".into() })
            .collect();
        let sides = Sides { us: us.to_vec(), customer: customer.to_vec() };
        let marks = initiatives(&messages, &sides).into_iter().map(|side| match side {
            Some(Initiative::Customer) => 'i',
            Some(Initiative::Company) => 'o',
            None => '?',
        });
        marks.collect::<String>()
    };
    // By name, by a part of it, by address, by number, and by what a chat calls oneself.
    assert_eq!(directions(&["Ana", "Budi", "Ana"], &["budi"], &["ana"]), "ioi");
    assert_eq!(directions(&["Ana Wijaya", "Citra", "Budi"], &["budi"], &["PT Sinar", "ana"]), "i?o");
    assert_eq!(directions(&["A <ana@x.id>", "B <b@y.id>", "C"], &["b@y.id"], &["ANA@X.ID"]), "io?");
    assert_eq!(directions(&["+62 812-3456-7890", "Anda"], &[], &["0812 3456 7890"]), "io");
    // The same words on both sides tell nothing, a whole name more than a part.
    assert_eq!(directions(&["Ana", "Ana Wijaya", "Budi"], &["ana"], &["Ana Wijaya"]), "oi?");
    // Where one of two is known, so is the other; else the first one is the customer.
    assert_eq!(directions(&["Budi", "Ana"], &["budi"], &["PT Sinar"]), "oi");
    assert_eq!(directions(&["X", "Ana"], &[], &["Ana"]), "oi");
    assert_eq!(directions(&["Ana", "Budi", "Ana"], &[], &[]), "i?i");
    assert_eq!(directions(&["Budi"], &["budi"], &[]), "o");
    assert_eq!(directions(&[], &[], &[]), "");
}

proptest! {
    #[test]
    fn no_text_panics_and_nothing_steers_the_terminal(
        text in prop_oneof![
            "\\PC{0,200}",
            "(?s).{0,120}",
            "(\\[?[0-9./: ,-]{0,20}\\]? ?-? ?[A-Za-z\u{1b}\u{202e}é: ]{0,12}\n?){0,8}",
            "((>{0,3} ?)(On |Pada |From: |Dari: |Date: |Sent: )?[0-9a-zN ov<>@:.,+\u{1b}]{0,30}(wrote:|menulis:)?\n){0,8}",
        ]
    ) {
        if let Some(thread) = read(&text) {
            prop_assert!(!thread.messages.is_empty());
            for message in &thread.messages {
                prop_assert!(message.at.day(ZONE) <= today());
                prop_assert!(message.text.chars().count() <= FIELD_LIMIT);
                let shown = message.text.chars().chain(message.who.chars());
                prop_assert!(shown.clone().all(|c| c == '\n' || !c.is_control()));
                let turned = shown.clone().any(|c| matches!(c, '\u{202a}'..='\u{202e}'));
                prop_assert!(!turned);
            }
            let days: Vec<NaiveDate> = thread.messages.iter().map(|message| message.at.day(ZONE)).collect();
            prop_assert!(days.is_sorted());
            prop_assert_eq!(initiatives(&thread.messages, &Sides::default()).len(), thread.messages.len());
        }
    }

    #[test]
    fn a_chat_of_plain_messages_is_read_whole(
        said in proptest::collection::vec((1..=22_u32, 0..24_u32, 0..60_u32, "[a-zé]{1,9}( [a-z]{1,9}){0,3}"), 2..20),
        ios in any::<bool>(),
    ) {
        let line = |(day, hour, minute, text): &(u32, u32, u32, String)| {
            if ios {
                format!("[{day:02}/11/2026 {hour:02}:{minute:02}:00] Ana: {text}\n")
            } else {
                format!("{day:02}/11/26 {hour:02}.{minute:02} - Ana: {text}\n")
            }
        };
        let thread = read(&said.iter().map(line).collect::<String>());
        // Days up to the twelfth alone would be read with the day first all the same.
        let mut expected: Vec<&String> = said.iter().map(|(.., text)| text).collect();
        let thread = thread.unwrap();
        let mut found: Vec<&String> = thread.messages.iter().map(|message| &message.text).collect();
        expected.sort();
        found.sort();
        prop_assert_eq!(found, expected);
    }
}
