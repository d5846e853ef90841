//! What goes wrong with the demo's customers, by the reason they give when they leave, and what may help.
//!
//! Data only. Where one is met, the touchpoint, the pain and the opportunity tell the same thing.

use super::random::Random;
use super::scenes::{IN, OUT, Scene, scene};
use crate::domain::moves::Reason::{self, Competitor, NoNeed, Other, Price, Quality, Trust};

pub(super) struct Snag {
    pub(super) reason: Reason,
    pub(super) scene: Scene,
    pub(super) pain: &'static str,
    pub(super) remedy: Remedy,
}

/// What we may do, by what we will see that it worked, its value and its effort.
pub(super) type Remedy = (&'static str, &'static str, i64, i64);

const fn snag(reason: Reason, scene: Scene, pain: &'static str, remedy: Remedy) -> Snag {
    Snag { reason, scene, pain, remedy }
}

/// One of those that fit: of prospects or of customers, at home or abroad, and of this reason where it is known.
pub(super) fn drawn(
    prospect: bool,
    at_home: bool,
    reason: Option<Reason>,
    random: &mut Random,
) -> &'static Snag {
    let rows = match (prospect, at_home) {
        (true, true) => PROSPECTS,
        (true, false) => PROSPECTS_ABROAD,
        (false, true) => CUSTOMERS,
        (false, false) => CUSTOMERS_ABROAD,
    };
    random.weighted(rows, |row| u32::from(reason.is_none_or(|reason| row.reason == reason)))
}

#[rustfmt::skip]
static PROSPECTS: &[Snag] = &[
    snag(Price, scene("whatsapp", IN, -1, "harga {product} di atas anggaran", "menawar", "harga yang masuk"),
        "harga di atas anggaran", ("tawarkan paket kecil", "pesanan pertama di bawah 1 juta", 4, 2)),
    snag(Price, scene("phone", OUT, -1, "ongkos kirim membuat harga akhir mahal", "menghitung ongkos", "tahu harga akhir"),
        "ongkos kirim tidak jelas", ("satu harga termasuk kirim", "tidak ada tanya ongkos lagi", 4, 3)),
    snag(NoNeed, scene("phone", OUT, -1, "stok gudang masih banyak, belum perlu", "menunda", ""),
        "stok lama belum habis", ("hubungi lagi sesudah musim ramai", "minta penawaran baru", 2, 1)),
    snag(NoNeed, scene("meeting", OUT, -1, "usaha belum sebesar itu, {product} belum perlu", "menimbang kebutuhan", ""),
        "belum butuh sebanyak itu", ("paket percobaan tanpa minimal", "pesan percobaan", 3, 2)),
    snag(Competitor, scene("phone", OUT, -2, "sudah tanda tangan dengan pemasok lain", "memilih pemasok lain", "cepat dilayani"),
        "pemasok lain lebih cepat menjawab", ("jawab WA dalam satu jam", "waktu balas di bawah 1 jam", 5, 2)),
    snag(Quality, scene("meeting", OUT, -2, "sampel {product} sobek waktu dicoba", "mencoba sampel", "barang yang kuat"),
        "sampel tidak sesuai contoh", ("kirim sampel dari produksi baru", "sampel lolos uji mereka", 4, 3)),
    snag(Trust, scene("whatsapp", IN, -2, "janji kirim sampel lewat seminggu", "menagih janji", "kepastian"),
        "janji sampel tidak ditepati", ("antar sampel sendiri", "sampel sampai hari yang dijanjikan", 5, 1)),
    snag(Other, scene("email", IN, -1, "pemilik ganti, keputusan ditunda", "menunda", ""),
        "pengambil keputusan berganti", ("kenalan dengan pemilik baru", "jadwal pertemuan", 3, 2)),
];

#[rustfmt::skip]
static PROSPECTS_ABROAD: &[Snag] = &[
    snag(Price, scene("email", IN, -1, "freight makes it too dear", "reckons the cost", "know the final price"),
        "freight costs are unclear", ("one price with delivery", "no question about freight", 4, 3)),
    snag(NoNeed, scene("phone", OUT, -1, "still has stock for months", "waits", ""),
        "old stock is not sold", ("call again after the season", "asks for a new quote", 2, 1)),
    snag(Competitor, scene("phone", OUT, -2, "signed with a local supplier", "picks another supplier", "quick answers"),
        "others answer faster", ("answer within a working day", "answer time below 8 hours", 5, 2)),
    snag(Quality, scene("email", IN, -2, "sample of {product} tore", "tries a sample", "solid goods"),
        "sample is not like the photo", ("send a sample of the new batch", "passes their test", 4, 3)),
    snag(Trust, scene("email", IN, -2, "the sample we promised never came", "asks again", "certainty"),
        "promised sample did not come", ("send it by courier", "sample arrives as promised", 5, 1)),
    snag(Other, scene("email", IN, -1, "new owner, all decisions wait", "waits", ""),
        "new decision maker", ("get to know the new owner", "a meeting is fixed", 3, 2)),
];

#[rustfmt::skip]
static CUSTOMERS: &[Snag] = &[
    snag(Price, scene("whatsapp", IN, -2, "harga {product} naik tanpa kabar, marah", "memprotes harga", "harga yang pasti"),
        "harga naik tanpa kabar", ("daftar harga tiap tanggal satu", "tidak ada protes harga", 4, 1)),
    snag(Price, scene("phone", IN, -1, "minta harga lama, marginnya habis", "menawar", "untung yang cukup"),
        "margin terlalu tipis", ("harga bertingkat menurut jumlah", "jumlah per pesanan naik", 4, 3)),
    snag(NoNeed, scene("phone", OUT, -1, "toko sepi, {product} menumpuk", "mengurangi belanja", "menghemat"),
        "stok menumpuk", ("tukar stok lama dengan yang laku", "stok habis dalam sebulan", 3, 3)),
    snag(NoNeed, scene("whatsapp", IN, -1, "ganti menu, tidak pakai {product} lagi", "mengubah usaha", ""),
        "barang tidak terpakai lagi", ("tawarkan barang untuk menu baru", "pesan barang lain", 3, 2)),
    snag(Competitor, scene("meeting", OUT, -1, "merek lain beri rak gratis", "mencoba merek lain", "untung lebih"),
        "pesaing memberi rak gratis", ("pinjamkan rak pajang", "rak terisi barang kita", 4, 4)),
    snag(Competitor, scene("phone", OUT, -2, "sudah dua kali pesan di tempat lain", "mencoba pemasok lain", "cepat dikirim"),
        "pesaing mengirim di hari yang sama", ("kirim sore untuk pesanan pagi", "sampai di hari yang sama", 5, 4)),
    snag(Quality, scene("support", IN, -2, "satu dus {product} cacat", "mengembalikan barang", "barang yang utuh"),
        "mutu tidak stabil", ("periksa dus sebelum dikirim", "retur di bawah 1 persen", 5, 3)),
    snag(Quality, scene("support", IN, -1, "kemasan penyok untuk kedua kali", "melapor kerusakan", "barang yang utuh"),
        "kemasan sering penyok", ("kardus lebih tebal", "tidak ada laporan penyok", 3, 2)),
    snag(Trust, scene("phone", IN, -2, "kiriman telat lagi padahal sudah dijanjikan", "menagih janji", "kepastian"),
        "janji kirim tidak ditepati", ("kabari sebelum terlambat", "kiriman tepat waktu sebulan penuh", 5, 2)),
    snag(Trust, scene("email", IN, -2, "faktur tidak cocok dengan pesanan", "memeriksa faktur", "pembukuan rapi"),
        "faktur tidak cocok", ("periksa faktur sebelum dikirim", "tidak ada faktur ulang", 4, 1)),
    snag(Other, scene("phone", OUT, -1, "pembeli lama pindah, yang baru belum kenal kita", "berganti orang", ""),
        "pembeli baru belum mengenal kami", ("kunjungan perkenalan", "pesanan pertama dari orang baru", 4, 2)),
    snag(Other, scene("whatsapp", IN, -1, "toko direnovasi, pesanan ditahan", "menahan pesanan", ""),
        "pesanan ditahan selama renovasi", ("tawarkan gudang sementara", "pesan lagi sesudah buka", 2, 4)),
];

#[rustfmt::skip]
static CUSTOMERS_ABROAD: &[Snag] = &[
    snag(Price, scene("email", IN, -2, "price of {product} rose without notice", "complains", "no surprises"),
        "prices change without notice", ("price list on the first of the month", "no complaint about prices", 4, 1)),
    snag(NoNeed, scene("phone", OUT, -1, "quiet season, stock piles up", "buys less", "save money"),
        "stock piles up", ("swap old stock for what sells", "stock gone in a month", 3, 3)),
    snag(Competitor, scene("meeting", OUT, -1, "tries a local brand", "tries another brand", "quick delivery"),
        "a rival delivers next day", ("keep stock near them", "delivered in two days", 5, 5)),
    snag(Quality, scene("support", IN, -2, "a whole box of {product} was faulty", "returns goods", "sound goods"),
        "quality goes up and down", ("check boxes before shipping", "returns below 1 percent", 5, 3)),
    snag(Trust, scene("phone", IN, -2, "late again though we promised", "asks where it is", "certainty"),
        "promised dates are not kept", ("tell before it is late", "on time for a month", 5, 2)),
    snag(Other, scene("email", IN, -1, "our buyer there has left", "has a new buyer", ""),
        "the new buyer does not know us", ("call to introduce us", "first order of the new buyer", 4, 2)),
];
