//! The demo's customers outside Indonesia. All are invented; some names are there to exercise the screen with
//! diacritics and with characters two columns wide.
//!
//! Data only. Phone numbers are of ranges reserved for fiction where a country has one, else of the 555 01xx kind.

use super::trades::Size::{self, Huge, Large, Medium, Small};

/// A town abroad with its businesses.
pub(super) struct Abroad {
    pub(super) city: &'static str,
    pub(super) country: &'static str,
    /// Each `#` is a digit to draw.
    pub(super) phone: &'static str,
    /// How a company's full name ends there.
    pub(super) legal: &'static str,
    pub(super) businesses: &'static [Foreign],
}

/// Name, first part of the mail domain, size, tag.
pub(super) type Foreign = (&'static str, &'static str, Size, &'static str);

const fn town(
    city: &'static str,
    country: &'static str,
    phone: &'static str,
    legal: &'static str,
    businesses: &'static [Foreign],
) -> Abroad {
    Abroad { city, country, phone, legal, businesses }
}

#[rustfmt::skip]
pub(super) static ABROAD: &[Abroad] = &[
    town("Singapore", "Singapore", "+65 6555 01##", "Pte. Ltd.", &[
        ("Lorong Lima Coffee", "loronglima", Medium, "horeca"),
        ("Kampong Spice Trading", "kampongspice", Huge, "grosir"),
        ("Merbau Dental Surgery", "merbaudental", Medium, "kesehatan"),
        ("Pasir Lane Studio", "pasirlane", Small, "kontrak"),
        ("Straits Lantern Logistics", "straitslantern", Huge, "kontrak"),
        ("Ah Boon Provision Store", "ahboon", Small, "grosir"),
        ("Bukit Orchid Florist", "bukitorchid", Small, "musiman"),
        ("Nine Banyan Clinic", "ninebanyan", Large, "kesehatan"),
        ("Little Tembusu Preschool", "littletembusu", Medium, "pendidikan"),
        ("Tuas Crate & Pallet", "tuascrate", Large, "grosir"),
        ("Sampan Seafood Supply", "sampanseafood", Large, "horeca"),
        ("Quay Nine Interiors", "quaynine", Medium, "prioritas"),
    ]),
    town("Kuala Lumpur", "Malaysia", "+60 3 5550 01##", "Sdn. Bhd.", &[
        ("Warisan Nyonya Kitchen", "warisannyonya", Medium, "horeca"),
        ("Klinik Pergigian Seri Murni", "serimurni", Medium, "kesehatan"),
        ("Loom & Thread Bangsar", "loomthread", Small, "musiman"),
        ("Yap Brothers Auto", "yapbrothers", Medium, "otomotif"),
        ("Kedai Buku Senyum", "kedaisenyum", Small, "pendidikan"),
        ("Rimba Raya Outdoor", "rimbaraya", Medium, "ekspor"),
        ("Ampang Print Works", "ampangprint", Small, "kontrak"),
        ("Sutera Timur Textiles", "suteratimur", Large, "grosir"),
    ]),
    town("Penang", "Malaysia", "+60 4 555 01##", "Sdn. Bhd.", &[
        ("Lebuh Lima Guesthouse", "lebuhlima", Large, "horeca"),
        ("Mutiara Batik House", "mutiarabatik", Medium, "ekspor"),
        ("茶香居 Cha Xiang Ju", "chaxiangju", Small, "horeca"),
        ("Heng Lee Biscuits", "henglee", Medium, "grosir"),
        ("Kapitan Lane Café", "kapitanlane", Small, "horeca"),
        ("Tanjung Lighthouse School", "tanjungschool", Large, "pendidikan"),
    ]),
    town("Manila", "Philippines", "+63 2 8555 01##", "Inc.", &[
        ("Panadería ni Aling Rosa", "alingrosa", Small, "horeca"),
        ("Sampaguita Dental Clinic", "sampaguitadental", Medium, "kesehatan"),
        ("Bahay Kawayan Crafts", "bahaykawayan", Small, "ekspor"),
        ("Barako Street Roasters", "barakostreet", Small, "horeca"),
        ("Santo Niño Learning Center", "santonino", Medium, "pendidikan"),
        ("Bayani Cargo Movers", "bayanicargo", Large, "kontrak"),
    ]),
    town("Cebu", "Philippines", "+63 32 555 01##", "Inc.", &[
        ("Sugbo Guitar Makers", "sugboguitar", Medium, "ekspor"),
        ("Lapu Reef Divers", "lapureef", Small, "musiman"),
    ]),
    town("Melbourne", "Australia", "+61 3 5550 ####", "Pty Ltd", &[
        ("Laneway & Larder", "lanewaylarder", Medium, "horeca"),
        ("Fitzroy Fern Florist", "fitzroyfern", Small, "musiman"),
        ("Wattle Street Dental", "wattledental", Medium, "kesehatan"),
        ("Southside Letterpress", "southsidepress", Small, "kontrak"),
        ("Possum & Co. Toys", "possumtoys", Medium, "ekspor"),
        ("Footscray Noodle Works", "noodleworks", Small, "horeca"),
        ("Merri Bend Physio", "merribend", Small, "kesehatan"),
        ("Blue Gum Furniture", "bluegum", Huge, "grosir"),
    ]),
    town("Perth", "Australia", "+61 8 5550 ####", "Pty Ltd", &[
        ("Freo Rope & Sail", "freorope", Medium, "ekspor"),
        ("Banksia Vet Clinic", "banksiavet", Medium, "kesehatan"),
        ("Kalamunda Honey Farm", "kalamundahoney", Small, "musiman"),
        ("Swan Bend Cooperage", "swanbend", Large, "grosir"),
        ("Quokka Surf School", "quokkasurf", Small, "musiman"),
    ]),
    town("Rotterdam", "Netherlands", "+31 10 555 01##", "B.V.", &[
        ("Bakkerij De Gouden Aar", "goudenaar", Small, "horeca"),
        ("Fietsatelier Katendrecht", "fietsatelier", Small, "langganan"),
        ("Tandartspraktijk Van der Laan", "vanderlaan", Medium, "kesehatan"),
        ("Koffiebranderij Noordereiland", "noordereiland", Medium, "horeca"),
        ("Scheepswerf Maaszicht", "maaszicht", Huge, "kontrak"),
        ("Specerijenhuis Oost-Indië", "specerijenhuis", Large, "grosir"),
    ]),
    town("Utrecht", "Netherlands", "+31 30 555 01##", "B.V.", &[
        ("Drukkerij Hoogland", "drukkerijhoogland", Small, "kontrak"),
        ("Bloemen van Annelies", "annelies", Small, "musiman"),
    ]),
    town("Berlin", "Germany", "+49 30 23125 ###", "GmbH", &[
        ("Bäckerei Sonnenfeld", "sonnenfeld", Small, "horeca"),
        ("Kaffeerösterei Spreeufer", "spreeufer", Medium, "horeca"),
        ("Zahnarztpraxis Dr. Köhler", "praxis-koehler", Medium, "kesehatan"),
        ("Möbelwerkstatt Grünberg", "moebel-gruenberg", Large, "ekspor"),
        ("Buchladen Löwenzahn", "loewenzahn", Small, "pendidikan"),
        ("Studio Nordlicht", "nordlicht", Small, "kontrak"),
    ]),
    town("Hamburg", "Germany", "+49 40 66969 ###", "GmbH", &[
        ("Gewürzkontor Lüders", "gewuerzkontor", Huge, "grosir"),
        ("Elbkante Spedition", "elbkante", Large, "kontrak"),
        ("Teehaus Jansen & Söhne", "teehaus-jansen", Medium, "horeca"),
    ]),
    town("Osaka", "Japan", "+81 6 5550 01##", "K.K.", &[
        ("喫茶ひばり", "kissa-hibari", Small, "horeca"),
        ("Nakano Bentō Kitchen", "nakanobento", Medium, "horeca"),
        ("和紙工房みやび", "miyabi-washi", Medium, "ekspor"),
    ]),
    town("Ho Chi Minh City", "Vietnam", "+84 28 5550 01##", "Co., Ltd.", &[
        ("Cà Phê Sông Xanh", "songxanh", Medium, "horeca"),
        ("Nhà May Hoa Lan", "hoalan", Small, "musiman"),
        ("Gốm Sứ Bến Nghé", "gomsu", Large, "ekspor"),
    ]),
    town("Bangkok", "Thailand", "+66 2 555 01##", "Co., Ltd.", &[
        ("Baan Dok Mai Spa", "baandokmai", Medium, "horeca"),
        ("Khlong Silk House", "khlongsilk", Medium, "ekspor"),
    ]),
    town("Lyon", "France", "+33 1 99 00 ## ##", "SARL", &[
        ("Pâtisserie Chez Élodie", "chezelodie", Small, "horeca"),
        ("Atelier Fougère", "atelierfougere", Medium, "ekspor"),
    ]),
    town("Leeds", "United Kingdom", "+44 113 496 0###", "Ltd", &[
        ("Heron & Thistle Tea Rooms", "heronthistle", Small, "horeca"),
        ("Aire Valley Joinery", "airejoinery", Medium, "grosir"),
    ]),
    town("Dili", "Timor-Leste", "+670 331 01##", "Lda.", &[
        ("Kafé Lorosa'e", "kafelorosae", Small, "horeca"),
    ]),
];
