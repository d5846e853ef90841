//! Channels: the ways in which customer and company touch. Data, so that a team can add its own.

use serde::{Deserialize, Serialize};

use super::ids::ChannelId;
use super::keyed::text_key;
use super::lang::Label;

text_key! {
    /// The stable key of a channel, such as `phone`.
    ChannelKey
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    pub id: ChannelId,
    pub key: ChannelKey,
    pub label: Label,
    /// The key that picks it from the list; no other channel has it.
    pub letter: Option<char>,
    /// Whether customer and company really meet there: only that stops rot and counts for the cadence. An ad seen, a
    /// page visited or a cart left is no meeting.
    pub meets: bool,
}

/// The name of a channel in a language; its key where the channel is not known any more.
pub fn channel_name<'a>(channels: &'a [Channel], key: &'a ChannelKey, lang: super::lang::Lang) -> &'a str {
    channels
        .iter()
        .find(|channel| channel.key == *key)
        .map_or(key.as_str(), |channel| channel.label.get(lang))
}

/// The channel of this key or name in any language.
pub fn find_channel<'a>(channels: &'a [Channel], typed: &str) -> Option<&'a Channel> {
    let typed = typed.trim();
    channels
        .iter()
        .find(|channel| channel.key.as_str().eq_ignore_ascii_case(typed))
        .or_else(|| channels.iter().find(|channel| channel.label.is(typed)))
}

/// The channels siklus comes with: those that the source articles name, and those that a sales team has besides.
/// The most used ones first.
pub fn built_in() -> Vec<Channel> {
    let rows = [
        ("phone", "phone", "telepon", 'p', true),
        ("whatsapp", "WhatsApp", "WhatsApp", 'w', true),
        ("email", "email", "email", 'e', true),
        ("meeting", "meeting", "pertemuan", 'm', true),
        ("demo", "demo", "demo", 'd', true),
        ("website", "website", "situs web", 'b', false),
        ("social", "social media", "media sosial", 's', false),
        ("ads", "ads", "iklan", 'a', false),
        ("webinar", "webinar", "webinar", 'n', true),
        ("event", "event", "acara", 'v', true),
        ("store", "store", "toko", 't', true),
        ("support", "support", "layanan pelanggan", 'u', true),
        ("packaging", "packaging", "kemasan", 'k', false),
        ("review", "review", "ulasan", 'r', true),
        ("referral", "referral", "rujukan", 'f', true),
        ("cart_left", "cart left", "keranjang ditinggalkan", 'c', false),
    ];
    (1..)
        .zip(rows)
        .map(|(id, (key, en, indonesian, letter, meets))| Channel {
            id: ChannelId(id),
            key: ChannelKey::new(key),
            label: Label::new(en, indonesian),
            letter: Some(letter),
            meets,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;

    #[test]
    fn keys_and_letters_are_unique() {
        let channels = built_in();
        for (index, one) in channels.iter().enumerate() {
            for other in &channels[index + 1..] {
                assert!(one.key != other.key && one.letter != other.letter, "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn a_channel_is_found_by_key_or_name_and_an_unknown_one_says_its_key() {
        let channels = built_in();
        for typed in ["social", "Social Media", "media sosial"] {
            assert_eq!(find_channel(&channels, typed).unwrap().key.as_str(), "social", "{typed}");
        }
        assert!(find_channel(&channels, "fax").is_none());
        assert_eq!(channel_name(&channels, &ChannelKey::new("fax"), Lang::English), "fax");
        assert_eq!(channel_name(&channels, &ChannelKey::new("store"), Lang::Indonesian), "toko");
    }
}
