//! The towns of the demo's Indonesian businesses: how many to expect there, and words that belong there.
//!
//! Data only. Area codes are real; no number built on them here is meant to be anybody's.

/// A town, and what its businesses are named after.
pub(super) struct Place {
    pub(super) city: &'static str,
    pub(super) weight: u32,
    pub(super) area_code: &'static str,
    /// Rivers, hills, quarters and old names.
    pub(super) lore: &'static [&'static str],
    pub(super) people: &'static People,
}

/// First names that are common in a region.
pub(super) struct People {
    pub(super) women: &'static [&'static str],
    pub(super) men: &'static [&'static str],
}

static JAWA: People = People {
    women: &[
        "Ratna", "Endang", "Wulan", "Sulastri", "Retno", "Yuni", "Ningsih", "Sekar", "Dyah", "Murni",
        "Tutik", "Laras", "Kinanti", "Puji", "Umi",
    ],
    men: &[
        "Slamet", "Bambang", "Joko", "Hartono", "Suryo", "Wahyu", "Sugeng", "Prasetyo", "Gito", "Darmo",
        "Paimin", "Teguh", "Seno", "Karno",
    ],
};
static SUNDA: People = People {
    women: &["Euis", "Lilis", "Imas", "Teti", "Rohaeti", "Neneng", "Iis", "Kokom", "Ai Nur"],
    men: &["Asep", "Ujang", "Dadang", "Cecep", "Deden", "Iwan", "Aceng", "Yayan", "Engkos"],
};
static BETAWI: People = People {
    women: &["Siti", "Rohaya", "Mei Lan", "Liana", "Nuraini", "Fatimah", "Yanti", "Shinta", "Erna", "Wiwik"],
    men: &["Haji Mamat", "Rojali", "Hendra", "Udin", "Anwar", "Sabeni", "Junaedi", "Ko Aliong", "Rudi"],
};
static BALI: People = People {
    women: &["Luh Ayu", "Kadek Sri", "Komang Rai", "Putu Sari", "Made Suci", "Ni Nyoman", "Gek Tirta"],
    men: &["Wayan", "Made Arta", "Nyoman Suka", "Ketut Rai", "Gede Oka", "Putu Darma", "Komang Jaya"],
};
static BATAK: People = People {
    women: &["Tiur", "Rotua", "Duma", "Rosmawati", "Lamria", "Nurhaida"],
    men: &["Togar", "Parlin", "Sahat", "Ucok", "Binsar", "Hotman", "Acong"],
};
static MINANG: People = People {
    women: &["Upik", "Rosna", "Yusnidar", "Gadih", "Erni"],
    men: &["Zulkifli", "Syafril", "Afrizal", "Buyung", "Sutan"],
};
static BUGIS: People = People {
    women: &["Andi Rahma", "Hasnah", "Nurhayati", "Daeng Bau", "Rosmini", "Marwah"],
    men: &["Daeng Tata", "Andi Baso", "Daeng Naba", "Haji Sappe", "Ambo", "Lukman"],
};
static MELAYU: People = People {
    women: &["Zubaidah", "Halimah", "Rosmah", "Nurul", "Masitah", "Cek Ida"],
    men: &["Syarif", "Rahman", "Iskandar", "Burhan", "Haji Idris", "Bujang", "Akiong"],
};
static MANADO: People =
    People { women: &["Grace", "Meiske", "Fenny", "Olvi"], men: &["Jantje", "Rolly", "Ferdy", "Nyong"] };

const fn place(
    city: &'static str,
    weight: u32,
    area_code: &'static str,
    lore: &'static [&'static str],
    people: &'static People,
) -> Place {
    Place { city, weight, area_code, lore, people }
}

#[rustfmt::skip]
pub(super) static PLACES: &[Place] = &[
    place("Jakarta", 40, "21", &["Batavia", "Ciliwung", "Cikini", "Kemayoran", "Sunda Kelapa", "Condet", "Tebet"], &BETAWI),
    place("Bandung", 26, "22", &["Parahyangan", "Priangan", "Dago Pojok", "Tangkuban", "Cihampelas", "Lembang"], &SUNDA),
    place("Surabaya", 24, "31", &["Kalimas", "Wonokromo", "Ampel", "Kenjeran", "Suramadu", "Darmo Kali"], &JAWA),
    place("Yogyakarta", 20, "274", &["Merapi", "Kotagede", "Prawirotaman", "Code", "Menoreh", "Kaliurang", "Sosro"], &JAWA),
    place("Denpasar", 15, "361", &["Dewata", "Puri Agung", "Sanur", "Renon", "Segara", "Tukad Badung"], &BALI),
    place("Medan", 16, "61", &["Deli Tua", "Maimun", "Toba", "Babura", "Sibayak", "Polonia"], &BATAK),
    place("Semarang", 14, "24", &["Kota Lama", "Ungaran", "Simpang", "Gedung Batu", "Gombel"], &JAWA),
    place("Makassar", 14, "411", &["Losari", "Celebes", "Somba", "Panakkukang", "Bontoala"], &BUGIS),
    place("Malang", 10, "341", &["Arjuno", "Ijen", "Brantas", "Tumapel", "Semeru"], &JAWA),
    place("Surakarta", 9, "271", &["Bengawan", "Laweyan", "Pasar Gede", "Kauman", "Sriwedari"], &JAWA),
    place("Bogor", 7, "251", &["Pajajaran", "Halimun", "Puncak", "Cisadane"], &SUNDA),
    place("Tangerang", 7, "21", &["Benteng", "Cisauk", "Pasar Lama", "Serpong"], &BETAWI),
    place("Bekasi", 5, "21", &["Kranji", "Patriot", "Kali Abang"], &BETAWI),
    place("Palembang", 6, "711", &["Musi", "Ampera", "Ogan", "Sekanak"], &MELAYU),
    place("Padang", 5, "751", &["Minang", "Singgalang", "Batang Arau", "Siti Nurbaya"], &MINANG),
    place("Balikpapan", 5, "542", &["Mahakam", "Kemala", "Borneo", "Manggar"], &MELAYU),
    place("Pekalongan", 4, "285", &["Jatayu", "Buketan", "Kergon", "Pesisir"], &JAWA),
    place("Cirebon", 5, "231", &["Kasepuhan", "Trusmi", "Ciremai", "Megamendung"], &SUNDA),
    place("Pontianak", 4, "561", &["Khatulistiwa", "Kapuas", "Kadariah"], &MELAYU),
    place("Manado", 4, "431", &["Bunaken", "Klabat", "Wenang", "Tondano"], &MANADO),
    place("Banjarmasin", 3, "511", &["Martapura", "Barito", "Pasar Terapung"], &MELAYU),
    place("Mataram", 4, "370", &["Rinjani", "Sasak", "Ampenan", "Narmada"], &BALI),
    place("Ubud", 4, "361", &["Campuhan", "Tegallalang", "Ayung", "Sayan"], &BALI),
    place("Jepara", 4, "291", &["Karimunjawa", "Kalinyamat", "Muria"], &JAWA),
];
