//! What the demo's Indonesian businesses do, and how such businesses are called.
//!
//! Data only. A pattern is a name with places to fill: `{pair}` and `{word}` wish luck, `{modern}` is what a
//! young founder picks, `{lore}` belongs to the town, `{woman}` and `{man}` are names of the region.

/// A line of business.
pub(super) struct Trade {
    pub(super) weight: u32,
    pub(super) size: Size,
    pub(super) patterns: &'static [&'static str],
    /// Where it is at home; empty where it is everywhere.
    pub(super) towns: &'static [&'static str],
    pub(super) tags: &'static [&'static str],
}

/// How much such a customer is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    Small,
    Medium,
    Large,
    Huge,
}

const ANYWHERE: &[&str] = &[];
const COAST: &[&str] =
    &["Makassar", "Manado", "Surabaya", "Semarang", "Mataram", "Cirebon", "Jepara", "Medan"];
const HOLIDAYS: &[&str] = &["Denpasar", "Ubud", "Yogyakarta", "Mataram", "Bandung", "Malang", "Manado"];
const CLOTH: &[&str] = &["Yogyakarta", "Surakarta", "Pekalongan", "Cirebon", "Mataram"];
const WOOD: &[&str] = &["Jepara", "Cirebon", "Semarang", "Surabaya", "Surakarta"];
const HIGHLANDS: &[&str] = &["Bandung", "Malang", "Medan", "Bogor", "Padang", "Makassar", "Ubud"];

const fn trade(
    weight: u32,
    size: Size,
    towns: &'static [&'static str],
    tags: &'static [&'static str],
    patterns: &'static [&'static str],
) -> Trade {
    Trade { weight, size, patterns, towns, tags }
}

#[rustfmt::skip]
pub(super) static TRADES: &[Trade] = &[
    trade(8, Size::Small, ANYWHERE, &["horeca", "musiman"],
        &["Toko Roti {word}", "Roti {woman}", "Dapur Kue {woman}", "{modern} Bakery", "Kue Basah Bu {woman}", "Bolu Bu {woman}"]),
    trade(9, Size::Small, ANYWHERE, &["horeca"],
        &["Kopi {modern}", "Kedai Kopi {modern}", "{modern} Coffee Roasters", "Sangrai {lore}", "Warung Kopi {man}", "Kafé {modern}"]),
    trade(7, Size::Medium, ANYWHERE, &["kesehatan", "tempo-30"],
        &["Klinik Pratama {health}", "Klinik {health}", "Apotek {health}", "Apotek {flower}", "Optik {word}"]),
    trade(5, Size::Medium, ANYWHERE, &["kesehatan"],
        &["Klinik Gigi {flower}", "drg. {woman} & Rekan", "{word} Dental Care", "Praktik Gigi drg. {woman}"]),
    trade(8, Size::Small, ANYWHERE, &["otomotif"],
        &["Bengkel {man}", "Bengkel Las {word}", "{pair} Motor", "Ban & Oli {man}", "Bengkel Bubut {word}"]),
    trade(9, Size::Medium, CLOTH, &["ekspor", "musiman"],
        &["Batik {woman}", "Rumah Batik {modern}", "Griya Batik {flower}", "Tenun Bu {woman}", "Batik Tulis Bu {woman}"]),
    trade(6, Size::Medium, ANYWHERE, &["pendidikan", "musiman"],
        &["SD Islam {holy}", "TK {flower}", "Bimbel {word}", "Kursus Bahasa {lore}", "SMK {pair}", "Pesantren {holy}"]),
    trade(9, Size::Large, HOLIDAYS, &["horeca", "langganan"],
        &["Hotel {flower} {lore}", "Hotel {modern}", "Losmen Bu {woman}", "Villa {modern}", "Wisma {flower}", "Homestay {man}"]),
    trade(7, Size::Large, ANYWHERE, &["kontrak", "prioritas"],
        &["PT {pair} Logistik", "CV {pair} Ekspedisi", "PT {lore} Kargo", "Travel {lore}"]),
    trade(8, Size::Medium, HIGHLANDS, &["grosir", "musiman"],
        &["Koperasi Tani {word}", "Kebun Kopi {man}", "Peternakan {man}", "CV {pair} Agro", "KUD {word}", "Sayur Segar {lore}"]),
    trade(7, Size::Medium, WOOD, &["ekspor", "prioritas"],
        &["Mebel {pair}", "CV {lore} Jati", "Rotan {man}", "Ukir {man}", "UD {word} Furnitur"]),
    trade(8, Size::Large, ANYWHERE, &["grosir", "tempo-30"],
        &["TB {pair}", "CV {pair} Konstruksi", "PT {pair} Beton", "TB {word}", "Galangan {word}", "Besi & Cat {man}"]),
    trade(13, Size::Small, ANYWHERE, &["horeca"],
        &["Warung Bu {woman}", "RM {lore} {word}", "Katering {woman}", "Depot {word}", "Soto Pak {man}", "Ayam Bakar {man}", "Sate {man}", "Dapur {modern}"]),
    trade(6, Size::Small, ANYWHERE, &["kontrak"],
        &["Percetakan {pair}", "{modern} Print & Packaging", "Sablon {man}", "CV {word} Offset"]),
    trade(7, Size::Small, ANYWHERE, &["musiman", "grosir"],
        &["Butik {woman}", "Konveksi {pair}", "Hijab {modern}", "Rumah Jahit {woman}", "Sepatu {man}", "Tas Kulit {man}", "Busana {flower}"]),
    trade(6, Size::Medium, COAST, &["ekspor", "grosir"],
        &["UD {pair} Bahari", "CV Mina {word}", "Koperasi Nelayan {lore}", "Ikan Asap {woman}", "PT Rumput Laut {lore}"]),
    trade(6, Size::Small, ANYWHERE, &["kontrak"],
        &["Studio {modern}", "{modern} Kreatif", "Foto {man}", "{modern} Arsitek", "Gitar {man}"]),
    trade(9, Size::Small, ANYWHERE, &["grosir"],
        &["Toko {word}", "Toko {flower}", "Toko Listrik {word}", "Toko Elektronik {word}", "Toko Pertanian {word}", "Minimarket {word}", "Toko Buku {modern}", "Toko Kain {woman}"]),
    trade(5, Size::Small, ANYWHERE, &["langganan"],
        &["Salon {woman}", "{modern} Spa", "Pangkas Rambut {man}", "Laundry {word}", "Penatu Bu {woman}"]),
    trade(8, Size::Huge, ANYWHERE, &["grosir", "ekspor", "prioritas"],
        &["PT {pair}", "CV {pair}", "UD {pair}", "PT {lore} {second}", "PT {modern} Digital"]),
    trade(4, Size::Large, ANYWHERE, &["kontrak"],
        &["Koperasi Karyawan {word}", "Koperasi {pair}", "Koperasi Simpan Pinjam {word}", "BPR {word}"]),
];

/// The two halves of a name that wishes luck; any of the first goes before any of the second.
#[rustfmt::skip]
pub(super) static FIRSTS: &[&str] = &[
    "Sumber", "Karya", "Cahaya", "Tunas", "Mitra", "Wahana", "Cipta", "Graha", "Tirta", "Bumi", "Guna", "Adi",
    "Duta", "Surya", "Panca", "Sari", "Rukun", "Putra", "Mega", "Dharma", "Bhakti", "Laksana",
];
#[rustfmt::skip]
pub(super) static SECONDS: &[&str] = &[
    "Rejeki", "Mandiri", "Makmur", "Selaras", "Sejati", "Lestari", "Abadi", "Bersama", "Perkasa", "Kencana",
    "Utama", "Sentosa", "Harapan", "Persada", "Gemilang", "Raharja", "Mulya", "Sejahtera", "Prima", "Jaya",
];
#[rustfmt::skip]
pub(super) static WORDS: &[&str] = &[
    "Barokah", "Rahayu", "Pelangi", "Mentari", "Purnama", "Kencana", "Fajar", "Rembulan", "Tentrem", "Guyub",
    "Rahmat", "Anugrah", "Harmoni", "Amanah", "Gemilang", "Sahabat", "Bahagia", "Sentosa", "Sejahtera", "Maju Lancar",
    "Terang", "Subur", "Murah Hati", "Rukun", "Setia Kawan", "Hidup Baru", "Sumringah", "Tiga Saudara", "Makmur",
];
#[rustfmt::skip]
pub(super) static MODERN: &[&str] = &[
    "Senja", "Kala", "Selasar", "Lantai Dua", "Rimba", "Hulu", "Beranda", "Teras Rumah", "Kelana", "Swara", "Rupa",
    "Tepi Sawah", "Langit Sore", "Arah", "Pagi Sore", "Satu Meja", "Titik Temu", "Lingkar", "Akar", "Semesta Kecil",
    "Ruang Tengah", "Daun Muda", "Nawala", "Aksara", "Kisah Kita", "Jeda", "Pijar", "Rakit", "Dua Pohon",
];
#[rustfmt::skip]
pub(super) static FLOWERS: &[&str] = &[
    "Melati", "Kenanga", "Cempaka", "Anggrek", "Seruni", "Flamboyan", "Kamboja", "Teratai", "Dahlia", "Kemuning",
    "Sedap Malam", "Bakung", "Sekar Arum", "Soka",
];
#[rustfmt::skip]
pub(super) static HEALTH: &[&str] = &[
    "Waras Medika", "Sehat Bersama", "Griya Husada", "Tirta Medika", "Bunda Asri", "Permata Sehat", "Widya Husada",
    "Rahayu Medika", "Nusa Husada", "Sari Waras", "Pelita Sehat", "Jiwa Raga", "Segar Bugar",
];
#[rustfmt::skip]
pub(super) static HOLY: &[&str] = &[
    "Al-Hikmah", "An-Nur", "Al-Furqon", "Ar-Raudhah", "Nurul Ilmi", "Darul Amal", "Miftahul Jannah", "Al-Kautsar",
];
