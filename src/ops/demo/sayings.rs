//! What the demo's salespeople write down: things to do, people, comments. Word lists only.

pub(super) static FOR_PROSPECTS: &[&str] = &[
    "kirim penawaran harga",
    "telepon untuk jadwal demo",
    "kirim sampel ke toko",
    "kunjungi toko dan bawa katalog",
    "tanyakan anggaran tahun depan",
    "jawab pertanyaan soal ongkos kirim",
    "kirim contoh kontrak",
    "hubungi lagi setelah rapat pemilik",
];

pub(super) static FOR_CUSTOMERS: &[&str] = &[
    "telepon: barang sudah sampai?",
    "cek stok dan tawarkan isi ulang",
    "kirim faktur bulan ini",
    "tagih pembayaran yang jatuh tempo",
    "latih kasir baru memakai aplikasi pesan",
    "minta testimoni untuk brosur",
    "bahas pesanan triwulan depan",
    "tukar barang yang rusak",
    "kirim daftar harga baru",
];

pub(super) static FOR_THE_LOST: &[&str] = &[
    "telepon: mengapa berhenti memesan?",
    "tawarkan potongan untuk pesanan kembali",
    "kunjungi pemilik toko",
    "kirim kabar produk baru",
];

pub(super) static AT_HOME: &[&str] = &[
    "Ibu Sari",
    "Pak Hendra",
    "Ibu Ratna",
    "Pak Joko",
    "Ibu Lestari",
    "Pak Yusuf",
    "Ibu Maya",
    "Pak Bambang",
    "Ibu Dewi Anggraini",
    "Pak Rudi Hartono",
    "Ibu Fitri",
    "Pak Agus",
    "Ibu Nurul",
    "Pak Wahyu",
    "Ibu Tan",
];

pub(super) static ABROAD: &[&str] = &[
    "Mei Lin",
    "Daniel Lim",
    "Priya Nair",
    "Yuki Sato",
    "Sarah Klein",
    "Omar Haddad",
    "Chloe Martin",
    "Tom Baker",
];

pub(super) static PRAISE: &[&str] = &[
    "barang selalu datang tepat waktu",
    "Pak sopir ramah, pasti pesan lagi",
    "sudah saya rekomendasikan ke tetangga toko",
    "kualitasnya stabil",
];

pub(super) static BLAME: &[&str] =
    &["dua kali salah kirim bulan ini", "balasannya lama", "harga naik tanpa kabar", "kemasan sering penyok"];

pub(super) static CHANNELS: &[(&str, i64)] =
    &[("instagram", 6_500_000), ("google", 4_000_000), ("tokopedia", 3_000_000), ("event", 12_000_000)];

/// The team's own fields, and what stands in them.
pub(super) static FIELDS: &[(&str, &[&str])] = &[
    ("jam buka", &["07.00-21.00", "08.00-17.00", "09.00-20.00", "24 jam"]),
    ("termin", &["tunai", "14 hari", "30 hari"]),
    ("hari kirim", &["Senin", "Rabu", "Jumat", "Sabtu pagi"]),
];
