//! What the demo's salespeople note of customers in Indonesia. Word lists only.

use super::scenes::{IN, NEITHER, OUT, Scene, Told, scene};

pub(super) static TOLD: Told = Told {
    noticed: NOTICED,
    met: MET,
    rungs: RUNGS,
    feelings: [
        [
            &["kesal", "marah"],
            &["ragu", "bingung", "waspada"],
            &["netral", "menimbang-nimbang", "belum yakin"],
            &["penasaran", "tertarik", "berharap"],
            &["antusias", "yakin"],
        ],
        [
            &["marah", "kesal sekali", "merasa ditipu"],
            &["kecewa", "khawatir", "lelah menunggu"],
            &["biasa saja", "sibuk", "netral"],
            &["puas", "lega", "tenang"],
            &["bangga", "senang sekali", "seperti keluarga"],
        ],
    ],
    products: &[
        "kotak kemasan",
        "kantong kertas",
        "kertas kasir",
        "label harga",
        "rak pajang",
        "kardus kirim",
        "gelas kertas",
        "seragam",
        "aplikasi pesan",
    ],
};

#[rustfmt::skip]
static NOTICED: &[(&str, &[Scene])] = &[
    ("instagram", &[
        scene("ads", NEITHER, 0, "iklan {product} di Instagram", "melihat iklan", ""),
        scene("social", IN, 1, "menyimpan unggahan {product}", "menyimpan unggahan", "mencari ide"),
        scene("social", IN, 1, "mengikuti akun kita, suka 4 unggahan", "mengikuti akun", "mencari pemasok"),
    ]),
    ("google", &[
        scene("ads", NEITHER, 0, "iklan di hasil pencarian", "mencari di Google", "mencari solusi"),
        scene("website", IN, 1, "dari Google, baca 3 halaman", "mencari di Google", "mencari solusi"),
        scene("website", IN, -1, "12 halaman dalam 9 menit, lalu keluar", "membaca blog", "mencari jawaban"),
    ]),
    ("webinar", &[
        scene("social", NEITHER, 0, "lihat undangan webinar", "melihat undangan", ""),
        scene("website", IN, 1, "daftar webinar stok toko", "mendaftar webinar", "belajar"),
    ]),
    ("tokopedia", &[
        scene("ads", NEITHER, 0, "iklan {product} di Tokopedia", "melihat iklan", ""),
        scene("website", IN, 0, "buka lapak, bandingkan harga {product}", "membandingkan harga", "mencari yang murah"),
    ]),
    ("website", &[
        scene("website", IN, 1, "unduh panduan kemasan", "mengunduh panduan", "mencari solusi"),
        scene("social", NEITHER, 0, "unggahan blog lewat di beranda", "membaca unggahan", ""),
    ]),
    ("", &[
        scene("social", NEITHER, 0, "kemungkinan lihat unggahan kita", "melihat unggahan", ""),
        scene("website", IN, 0, "buka halaman tentang kami", "mencari nama kami", "memastikan kami nyata"),
        scene("ads", NEITHER, 0, "spanduk di pasar grosir", "melihat spanduk", ""),
    ]),
];

#[rustfmt::skip]
static MET: &[(&str, &[Scene])] = &[
    ("referral", &[
        scene("referral", IN, 1, "dikenalkan pelanggan lama", "bertanya pada kenalan", "pemasok yang terbukti"),
        scene("referral", IN, 1, "dapat nomor kita dari toko sebelah", "menghubungi kami", "pemasok yang lebih baik"),
    ]),
    ("walk-in", &[
        scene("store", IN, 1, "mampir ke toko, pegang contoh {product}", "melihat barang", "memegang barangnya"),
        scene("store", IN, 0, "lihat-lihat, ambil kartu nama", "melihat barang", "sekadar tahu"),
    ]),
    ("event", &[
        scene("event", IN, 1, "ngobrol di stan pameran UMKM", "mengunjungi stan", "mencari pemasok"),
        scene("event", IN, 0, "tukar kartu nama di pameran", "bertukar kartu nama", ""),
    ]),
    ("webinar", &[
        scene("webinar", IN, 1, "ikut webinar sampai selesai, bertanya 2 kali", "mengikuti webinar", "belajar"),
        scene("webinar", IN, 0, "keluar webinar di tengah jalan", "mengikuti webinar", "belajar"),
    ]),
    ("", &[
        scene("whatsapp", IN, 1, "tanya harga {product} lewat WA", "menanyakan harga", "mencari pemasok"),
        scene("whatsapp", IN, 0, "tanya minimal pesan", "menanyakan syarat", "mencari pemasok"),
        scene("phone", OUT, 0, "perkenalan, minta ditelepon lagi minggu depan", "mendengarkan", ""),
        scene("email", IN, 1, "minta katalog {product}", "meminta katalog", "melengkapi daftar pemasok"),
    ]),
];

#[rustfmt::skip]
static RUNGS: &[(&str, &[Scene])] = &[
    ("aware", &[
        scene("website", IN, 0, "buka halaman {product} tiga kali", "membaca halaman produk", "membandingkan"),
        scene("email", OUT, 0, "katalog dikirim, belum dibalas", "menerima katalog", ""),
        scene("phone", OUT, -1, "diangkat, sedang ramai pembeli, agak ketus", "menjawab singkat", ""),
        scene("social", IN, 1, "komentar di unggahan {product}", "bertanya di komentar", "mencari ide"),
        scene("whatsapp", OUT, 1, "kirim foto contoh, dibalas jempol", "melihat contoh", "mencari solusi"),
        scene("whatsapp", IN, 1, "minta daftar harga, dijawab hari itu juga", "meminta daftar harga", "cepat dapat jawaban"),
        scene("website", IN, -1, "bolak-balik halaman harga, tidak ketemu", "mencari harga", "tahu harga pasti"),
        scene("ads", NEITHER, 0, "iklan ulang {product}", "melihat iklan", ""),
    ]),
    ("considering", &[
        scene("demo", OUT, 1, "demo {product} di tempat mereka, banyak tanya", "menonton demo", "yakin barangnya cocok"),
        scene("demo", OUT, 2, "demo lancar, langsung minta penawaran", "meminta penawaran", "segera mulai"),
        scene("meeting", OUT, 0, "ketemu pemilik, mau hitung dulu", "menghitung biaya", "memilih yang tepat"),
        scene("meeting", OUT, 1, "sampel {product} dicoba di depan kita", "mencoba sampel", "memegang barangnya"),
        scene("whatsapp", IN, 0, "tanya ongkos kirim dan tempo bayar", "menanyakan ongkos kirim", "tahu harga akhir"),
        scene("whatsapp", OUT, 0, "ingatkan penawaran, dibaca belum dibalas", "menunda jawaban", ""),
        scene("whatsapp", OUT, 1, "kirim testimoni toko sejenis", "membaca testimoni", "bukti dari toko lain"),
        scene("email", IN, 0, "minta penawaran tertulis untuk atasan", "mengumpulkan penawaran", "meyakinkan atasan"),
        scene("website", IN, 0, "bandingkan dua paket di situs", "membandingkan", "memilih yang tepat"),
        scene("webinar", IN, 1, "ikut webinar hitung biaya kemasan", "mengikuti webinar", "belajar"),
        scene("cart_left", IN, -1, "keranjang {product} ditinggal", "mengisi keranjang", "mencoba-coba"),
        scene("phone", OUT, -1, "bilang pemasok lama menawar lebih murah", "membandingkan harga", "harga terbaik"),
    ]),
    ("purchased", &[
        scene("phone", OUT, 1, "tanya barang sudah sampai, semua lengkap", "menerima barang", "memastikan pesanan benar"),
        scene("whatsapp", IN, 0, "tanya nomor resi", "menanyakan kiriman", "tahu kapan datang"),
        scene("packaging", NEITHER, 1, "kardus rapi, ada kartu ucapan", "membuka paket", "menguji kami"),
        scene("whatsapp", OUT, 2, "kirim resi dan panduan, dibalas terima kasih", "membaca panduan", "segera memakai"),
        scene("support", IN, -1, "dua {product} penyok, minta ganti", "melapor kerusakan", "barang yang utuh"),
        scene("email", OUT, 0, "konfirmasi pesanan dan faktur", "memeriksa faktur", "semuanya tertulis"),
    ]),
    ("activated", &[
        scene("support", IN, 0, "tanya cara pesan lewat aplikasi", "belajar memakai aplikasi", "memesan sendiri"),
        scene("meeting", OUT, 1, "latih kasir memakai aplikasi pesan", "ikut pelatihan", "pekerjaan lebih cepat"),
        scene("whatsapp", IN, 1, "{product} laku, mau tambah varian", "menanyakan varian", "rak yang penuh"),
        scene("phone", OUT, 1, "sudah rutin pakai, tidak ada keluhan", "memakai setiap hari", ""),
        scene("support", IN, -1, "aplikasi macet waktu jam ramai", "melapor gangguan", "cepat dibantu"),
        scene("email", OUT, 0, "kiat pemakaian dikirim", "membaca kiat", ""),
    ]),
    ("retained", &[
        scene("whatsapp", IN, 1, "pesan ulang {product}, sudah hafal caranya", "memesan ulang", "tidak pernah kehabisan"),
        scene("whatsapp", OUT, 1, "tawarkan isi ulang, langsung setuju", "memesan ulang", "tidak pernah kehabisan"),
        scene("phone", OUT, 1, "kabar baik, penjualan naik", "bercerita soal toko", ""),
        scene("phone", OUT, 0, "cek stok, masih cukup dua minggu", "memeriksa stok", ""),
        scene("store", IN, 1, "ambil sendiri {product}, sekalian lihat barang baru", "mengambil pesanan", "hemat ongkos"),
        scene("email", OUT, 0, "daftar harga bulan ini dikirim", "membaca daftar harga", "harga yang pasti"),
        scene("support", IN, 0, "tanya faktur pajak, dikirim ulang", "meminta faktur", "pembukuan rapi"),
        scene("support", IN, 1, "salah warna, diganti besok paginya", "menukar barang", "cepat dibantu"),
        scene("meeting", OUT, 2, "bahas pesanan triwulan, tambah jumlah", "merencanakan pesanan", "harga lebih baik"),
        scene("whatsapp", IN, -1, "tanya kenapa {product} kosong lagi", "menanyakan stok", "rak yang penuh"),
        scene("support", IN, -1, "faktur salah jumlah, minta dibetulkan", "memeriksa faktur", "pembukuan rapi"),
        scene("whatsapp", OUT, 0, "ingatkan pesanan rutin, dibalas nanti", "menunda jawaban", ""),
        scene("phone", IN, -1, "kiriman telat dua hari, minta kepastian", "menagih kiriman", "barang tepat waktu"),
    ]),
    ("loyal", &[
        scene("phone", IN, 2, "pesan lewat telepon tanpa tanya harga", "memesan lewat telepon", "hubungan yang baik"),
        scene("whatsapp", IN, 1, "kirim foto rak penuh barang kita", "berbagi foto", ""),
        scene("whatsapp", OUT, 1, "ucapan selamat ulang tahun toko, senang sekali", "membalas ucapan", ""),
        scene("meeting", OUT, 2, "ngopi bersama pemilik, bahas cabang baru", "bercerita rencana", "tumbuh bersama"),
        scene("event", OUT, 1, "datang ke temu pelanggan", "ikut temu pelanggan", "kenal pelanggan lain"),
        scene("store", IN, 1, "coba {product} baru sebelum dijual", "mencoba barang baru", "akses awal"),
        scene("support", IN, 0, "minta jadwal kirim digeser ke Sabtu", "mengatur jadwal", ""),
        scene("phone", OUT, 1, "cek kepuasan, semua beres", "menjawab pertanyaan", ""),
        scene("email", OUT, 1, "undangan program pelanggan setia diterima", "ikut program setia", "imbalan"),
    ]),
    ("advocate", &[
        scene("referral", IN, 2, "kenalkan kita ke dua toko", "merekomendasikan", "membantu teman"),
        scene("review", IN, 2, "ulasan bintang lima dengan foto", "menulis ulasan", "membantu orang lain"),
        scene("whatsapp", IN, 2, "kirim nomor calon pelanggan", "merekomendasikan", "membantu teman"),
        scene("event", OUT, 2, "jadi pembicara di temu pelanggan", "berbagi pengalaman", "dikenal"),
        scene("phone", OUT, 2, "setuju kisahnya dipakai di brosur", "memberi testimoni", "dikenal"),
        scene("meeting", OUT, 1, "bahas imbalan program rujukan", "ikut program rujukan", "imbalan"),
        scene("social", IN, 2, "unggah foto barang dengan tagar kita", "mengunggah foto", "dikenal"),
    ]),
    ("declining", &[
        scene("phone", OUT, -1, "jawab pendek, bilang nanti saja", "menunda pesanan", ""),
        scene("whatsapp", OUT, -2, "dibaca, tidak dibalas seminggu", "diam", ""),
        scene("meeting", OUT, -1, "kunjungan, rak sudah separuh merek lain", "mencoba merek lain", "kepastian"),
        scene("support", IN, -2, "komplain lagi soal hal yang sama", "mengeluh", "didengar"),
        scene("phone", OUT, 0, "minta waktu sampai akhir bulan", "meminta waktu", ""),
        scene("meeting", OUT, 1, "masalah dibereskan di tempat, mau coba lagi", "memberi kesempatan", "kepastian"),
    ]),
    ("dormant", &[
        scene("email", OUT, -1, "kabar produk baru, tidak dibuka", "diam", ""),
        scene("phone", OUT, -1, "tidak diangkat, coba dua kali", "diam", ""),
        scene("whatsapp", OUT, 0, "tawarkan potongan pesan kembali, dibaca saja", "membaca tawaran", ""),
        scene("phone", OUT, -1, "toko sedang sepi, stok lama belum habis", "mengurangi belanja", "menghemat"),
        scene("whatsapp", IN, 1, "tanya apakah {product} masih ada", "bertanya lagi", "mulai lagi"),
    ]),
    ("ended", &[
        scene("phone", OUT, -1, "pamit baik-baik, pintu tetap terbuka", "berpamitan", ""),
        scene("whatsapp", IN, -1, "minta jangan dikirimi penawaran lagi", "menolak", ""),
        scene("email", OUT, -2, "minta alasan berhenti, dijawab satu kalimat", "menjawab singkat", ""),
    ]),
];
