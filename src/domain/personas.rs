//! The personas siklus comes with, in both languages. The first is the one the source articles tell of.

use super::channel::ChannelKey;
use super::emotion::Emotion;
use super::ids::PersonaId;
use super::lang::Label;
use super::persona::{Expectation, Persona, Portrait, Trait};
use super::stage::StageKey;

/// A text in English and in Indonesian.
type Both = (&'static str, &'static str);

/// What is expected on a rung: days, feeling, channels, then actions, motivation, the word for the feeling, pains and
/// opportunities.
type Expected = (&'static str, u32, i64, &'static [&'static str], [Both; 5]);

struct Shipped {
    key: &'static str,
    name: &'static str,
    traits: [Both; 7],
    channels: &'static [&'static str],
    journey: &'static [Expected],
}

pub fn built_in() -> Vec<Persona> {
    (1..).zip([AMANDA, BUDI, RATNA]).map(|(id, shipped)| shipped.persona(PersonaId(id))).collect()
}

impl Shipped {
    fn persona(self, id: PersonaId) -> Persona {
        let keys = |keys: &[&str]| keys.iter().map(|key| ChannelKey::new(key)).collect::<Vec<_>>();
        let label = |(en, id): Both| Label::new(en, id);
        let expectation = |&(stage, days, emotion, channels, texts): &Expected| {
            let [actions, motivation, feeling, pains, opportunities] = texts.map(label);
            Expectation {
                stage: StageKey::new(stage),
                days: Some(days),
                actions,
                channels: keys(channels),
                motivation,
                emotion: Emotion::new(emotion),
                feeling,
                pains,
                opportunities,
            }
        };
        Persona {
            id,
            portrait: Portrait {
                key: self.key.to_owned(),
                name: self.name.to_owned(),
                traits: Trait::ALL.iter().copied().zip(self.traits.map(label)).collect(),
                channels: keys(self.channels),
                journey: self.journey.iter().map(expectation).collect(),
            },
        }
    }
}

const AMANDA: Shipped = Shipped {
    key: "amanda",
    name: "Amanda",
    traits: [
        (
            "marketing manager, 30, looks for efficient marketing automation",
            "manajer pemasaran, 30, mencari otomatisasi pemasaran yang efisien",
        ),
        (
            "30, lives in a large city, leads a team of four",
            "30, tinggal di kota besar, memimpin tim empat orang",
        ),
        (
            "curious, decides by numbers, short of time",
            "penasaran, memutuskan dengan angka, kekurangan waktu",
        ),
        (
            "reads blogs and compares online before she calls",
            "membaca blog dan membandingkan daring sebelum menelepon",
        ),
        ("more leads with the same team", "lebih banyak prospek dengan tim yang sama"),
        ("work that runs by itself", "pekerjaan yang berjalan sendiri"),
        ("too much information, a tight budget", "terlalu banyak informasi, anggaran terbatas"),
    ],
    channels: &["website", "social", "email", "webinar"],
    journey: &[
        (
            "aware",
            10,
            1,
            &["website", "social"],
            [
                ("searches on Google", "mencari di Google"),
                ("find a solution", "mencari solusi"),
                ("curious", "penasaran"),
                ("too much information", "terlalu banyak informasi"),
                ("a short guide", "panduan singkat"),
            ],
        ),
        (
            "considering",
            21,
            0,
            &["website", "webinar", "demo"],
            [
                ("compares, watches a demo", "membandingkan, menonton demo"),
                ("choose the right tool", "memilih alat yang tepat"),
                ("unsure", "ragu"),
                ("prices are hard to compare", "harga sulit dibandingkan"),
                ("feature comparison, case study", "perbandingan fitur, studi kasus"),
            ],
        ),
        (
            "purchased",
            7,
            1,
            &["website", "phone"],
            [
                ("orders and pays", "memesan dan membayar"),
                ("buy safely", "membeli dengan aman"),
                ("relieved", "lega"),
                ("slow checkout", "checkout lambat"),
                ("simpler checkout", "checkout lebih sederhana"),
            ],
        ),
        (
            "activated",
            21,
            1,
            &["email", "support"],
            [
                ("sets up the first campaign", "menyiapkan kampanye pertama"),
                ("see a first result", "melihat hasil pertama"),
                ("busy", "sibuk"),
                ("no time to learn", "tidak sempat belajar"),
                ("onboarding call", "panggilan orientasi"),
            ],
        ),
        (
            "retained",
            180,
            1,
            &["email", "whatsapp"],
            [
                ("uses it every week", "memakainya setiap minggu"),
                ("keep what works", "mempertahankan yang berhasil"),
                ("content", "puas"),
                ("", ""),
                ("tips from her own numbers", "kiat dari angkanya sendiri"),
            ],
        ),
        (
            "advocate",
            365,
            2,
            &["review", "referral"],
            [
                ("recommends it to colleagues", "merekomendasikan kepada kolega"),
                ("help others", "membantu orang lain"),
                ("proud", "bangga"),
                ("", ""),
                ("referral programme", "program rujukan"),
            ],
        ),
    ],
};

const BUDI: Shipped = Shipped {
    key: "budi",
    name: "Pak Budi",
    traits: [
        ("shop owner, 45, buys what sells by Saturday", "pemilik toko, 45, membeli yang laku sebelum Sabtu"),
        ("45, a shop in a regional town, two employees", "45, toko di kota kabupaten, dua karyawan"),
        (
            "careful with money, loyal to people he knows",
            "hati-hati soal uang, setia kepada orang yang dikenalnya",
        ),
        ("asks by WhatsApp, wants to touch the goods", "bertanya lewat WhatsApp, ingin memegang barangnya"),
        ("a full shelf and no dead stock", "rak penuh tanpa stok mati"),
        ("a supplier who answers at once", "pemasok yang langsung menjawab"),
        ("late deliveries, prices that change", "kiriman terlambat, harga berubah-ubah"),
    ],
    channels: &["whatsapp", "phone", "store"],
    journey: &[
        (
            "aware",
            14,
            0,
            &["referral", "store"],
            [
                ("hears of us from another shop", "mendengar dari toko lain"),
                ("find a better supplier", "mencari pemasok yang lebih baik"),
                ("wary", "waspada"),
                ("does not know us", "belum mengenal kami"),
                ("visit with samples", "kunjungan dengan sampel"),
            ],
        ),
        (
            "considering",
            14,
            0,
            &["whatsapp", "meeting"],
            [
                ("asks for prices, tries a sample", "menanyakan harga, mencoba sampel"),
                ("be sure it sells", "yakin barangnya laku"),
                ("hopeful", "berharap"),
                ("unclear delivery costs", "ongkos kirim tidak jelas"),
                ("one price with delivery", "satu harga termasuk kirim"),
            ],
        ),
        (
            "purchased",
            7,
            1,
            &["whatsapp", "packaging"],
            [
                ("orders a first box", "memesan satu dus pertama"),
                ("test us", "menguji kami"),
                ("attentive", "cermat"),
                ("waits for the delivery", "menunggu kiriman"),
                ("send the tracking number", "kirim nomor resi"),
            ],
        ),
        (
            "retained",
            180,
            1,
            &["whatsapp"],
            [
                ("reorders every two weeks", "memesan ulang tiap dua minggu"),
                ("never run out", "tidak pernah kehabisan"),
                ("at ease", "tenang"),
                ("prices change without notice", "harga berubah tanpa kabar"),
                ("price list on the first of the month", "daftar harga tiap tanggal satu"),
            ],
        ),
        (
            "loyal",
            365,
            2,
            &["phone", "event"],
            [
                ("orders by phone without asking", "memesan lewat telepon tanpa bertanya"),
                ("a good relation", "hubungan yang baik"),
                ("at home", "seperti keluarga"),
                ("", ""),
                ("early access to new goods", "akses awal barang baru"),
            ],
        ),
    ],
};

const RATNA: Shipped = Shipped {
    key: "ratna",
    name: "Ibu Ratna",
    traits: [
        (
            "purchasing officer, 38, has to justify every order",
            "staf pembelian, 38, harus membenarkan setiap pesanan",
        ),
        ("38, a company of 200 people", "38, perusahaan dengan 200 orang"),
        ("orderly, avoids risk", "teratur, menghindari risiko"),
        ("writes email, collects three offers", "menulis email, mengumpulkan tiga penawaran"),
        ("a supplier who passes the audit", "pemasok yang lolos audit"),
        ("no questions from her boss", "tidak ada pertanyaan dari atasan"),
        ("long approvals, many signatures", "persetujuan lama, banyak tanda tangan"),
    ],
    channels: &["email", "meeting", "phone"],
    journey: &[
        (
            "aware",
            21,
            0,
            &["email", "website"],
            [
                ("looks for three suppliers", "mencari tiga pemasok"),
                ("complete the list", "melengkapi daftar"),
                ("neutral", "netral"),
                ("documents are missing", "dokumen belum lengkap"),
                ("company profile ready to send", "profil perusahaan siap kirim"),
            ],
        ),
        (
            "considering",
            45,
            0,
            &["email", "meeting"],
            [
                ("compares offers with her boss", "membandingkan penawaran dengan atasan"),
                ("a choice nobody questions", "pilihan yang tidak dipertanyakan"),
                ("under pressure", "tertekan"),
                ("approval takes weeks", "persetujuan berminggu-minggu"),
                ("help with the business case", "bantu menyusun alasan bisnis"),
            ],
        ),
        (
            "purchased",
            14,
            1,
            &["email"],
            [
                ("sends the purchase order", "mengirim pesanan pembelian"),
                ("everything on paper", "semuanya tertulis"),
                ("relieved", "lega"),
                ("invoice does not match the order", "faktur tidak cocok dengan pesanan"),
                ("check the invoice before sending", "periksa faktur sebelum dikirim"),
            ],
        ),
        (
            "retained",
            365,
            1,
            &["email", "phone"],
            [
                ("renews once a year", "memperpanjang setahun sekali"),
                ("no surprises", "tanpa kejutan"),
                ("content", "puas"),
                ("a yearly price review", "tinjauan harga tahunan"),
                ("offer a two-year price", "tawarkan harga dua tahun"),
            ],
        ),
    ],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::channel;
    use crate::domain::lang::Lang;
    use crate::domain::stage::Ladder;

    #[test]
    fn three_personas_are_whole_in_both_languages() {
        let (ladder, channels) = (Ladder::built_in(), channel::built_in());
        let personas = built_in();
        assert_eq!(personas.len(), 3);
        for Persona { portrait, .. } in &personas {
            assert_eq!(portrait.traits.len(), Trait::ALL.len());
            let texts = portrait.journey.iter().flat_map(|e| [&e.actions, &e.motivation, &e.feeling]);
            for label in portrait.traits.iter().map(|(_, label)| label).chain(texts) {
                assert!(!label.en.is_empty() && !label.id.is_empty(), "{}: {label:?}", portrait.key);
            }
            for expected in &portrait.journey {
                assert!(ladder.get(&expected.stage).is_some(), "{}", expected.stage);
                assert!(expected.emotion.is_some());
                for key in expected.channels.iter().chain(&portrait.channels) {
                    assert!(channels.iter().any(|channel| channel.key == *key), "{key}");
                }
            }
        }
    }

    #[test]
    fn amanda_is_the_one_of_the_source() {
        let amanda = &built_in()[0].portrait;
        let aware = amanda.expects(&StageKey::new("aware")).unwrap();
        let told = |lang| {
            [&aware.actions, &aware.motivation, &aware.feeling, &aware.pains]
                .map(|text| text.get(lang).to_owned())
        };
        let english = ["searches on Google", "find a solution", "curious", "too much information"];
        assert_eq!(told(Lang::English), english);
        let indonesian = ["mencari di Google", "mencari solusi", "penasaran", "terlalu banyak informasi"];
        assert_eq!(told(Lang::Indonesian), indonesian);
    }
}
