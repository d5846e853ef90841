//! The metrics pane: its commands, what stands around the figures, and the customers behind one.

use super::Indonesian;
use crate::text::table::wording;
use crate::text::words::MetricsPaneWords;

wording! { MetricsPaneWords for Indonesian:
    error_query_id(name, column) = "{name} bukan id pelanggan, dalam kueri di karakter {column}";
    hint_query_id = "id adalah angka: `id:3,17` berarti dua pelanggan";

    pane_metrics = "Metrik";
    cmd_show_metrics = "metrik";
    hint_metrics = "metrik";
    cmd_tile_down = "satu baris angka ke bawah";
    cmd_tile_up = "satu baris angka ke atas";
    cmd_tile_left = "angka di kiri";
    cmd_tile_right = "angka di kanan";
    cmd_first_tile = "angka pertama";
    cmd_last_tile = "angka terakhir";
    cmd_next_chart = "grafik berikut";
    cmd_previous_chart = "grafik sebelumnya";
    cmd_period_before = "periode sebelumnya";
    cmd_period_after = "periode sesudahnya";
    cmd_period_longer = "periode lebih panjang";
    cmd_period_shorter = "periode lebih pendek";
    cmd_compared_with = "dibanding tahun lalu, atau kembali";
    cmd_narrow = "milik siapa: ketik kueri";
    cmd_cohort_rule = "bertahan: bulan itu, atau kemudian";
    hint_chart = "grafik";
    hint_periods = "periode";
    hint_longer = "panjang";
    hint_compare = "banding";
    pane_open = "belum selesai";
    hint_narrow = "milik";
    hint_cohort = "kelak";
    refused_no_cohorts = "hanya grafik kohort yang punya dua cara hitung";
    period_no_earlier = "tidak ada yang diketahui sebelum itu";
    period_no_later = "periode berikutnya belum mulai";
    period_no_longer = "seluruh waktu sudah yang terpanjang";
    period_no_shorter = "sebulan sudah yang terpendek";
    behind_label(figure, period, customers) = "{figure} {period}: {customers}";

    all_time = "seluruh waktu";
    month_year(month, year) = "{month} {year}";
    quarter_year(quarter, year) = "triwulan {quarter} {year}";

    metrics_reading = "membaca";
    metrics_fitting = "menghitung...";
    pane_against(period) = "banding {period}";
    metrics_known(count) = "{count} tercatat";
    metrics_newest(age) = "terbaru {age} lalu";
    metrics_today = "terbaru hari ini";
    metrics_figure = "Angka";

    chart_unfit(why) = "tidak ada prediksi: {why}";
    chart_cltv_note(months) = "yang akan dibawa pelanggan dalam {months} bulan";
    chart_funnel_note = "langkah demi langkah dalam 90 hari, dan pernah";
    chart_cohorts_on = "% yang membeli lagi pada bulan itu";
    chart_cohorts_after = "% yang membeli lagi pada bulan itu atau kemudian";
    chart_growth_note = "siapa yang membeli tiap bulan";
    chart_time_note = "sampai separuh pergi";
    chart_history_note = "pelanggan pada akhir tiap bulan";
    chart_rfm_note = "kebaruan, frekuensi, dan uang, 1 sampai 5";
    funnel_strict = "datang";
    funnel_step = "langkah";
    funnel_lost = "gugur";
    funnel_days = "median";
    funnel_overall = "total";
    funnel_any = "pernah";
    funnel_young(count, days) = "{count} datang kurang dari {days} hari lalu: waktunya belum habis";
    cohort_head = "awal";
    cohort_mean = "rerata";
    growth_retained = "tetap";
    growth_new = "baru";
    growth_back = "balik";
    growth_gone = "pergi";
    time_median = "median";
    time_interval = "95 %";
    time_left = "pergi";
    time_from(days) = "dari {days}";
    time_until(days) = "s.d. {days}";
    history_year = "1 tahun";
    history_most = "puncak";
    rfm_grid = "R ke bawah, F ke samping";
    cltv_value = "akan membawa";
    cltv_alive = "aktif";
    cltv_foot(mean, alive, n) = "rata-rata {mean} dari {n} pembeli, masih ada dengan {alive}";

    why_figure(name, period) = "{name}, {period}";
    why_formula = "rumus";
    why_value = "nilai";
    why_interval = "95 %";
    why_no_interval = "selang untuk angka ini tidak diketahui";
    why_segment = "siapa";
    why_data = "data terbaru";
    why_newest(day, age) = "{day}, {age} lalu";
    why_correlation = "korelasi";
    why_repeats(times) = "{times} ulangan";
    why_repeats_row(observed, fitted) = "{observed} terlihat, {fitted} menurut model";

    help_print_chart = "Grafik mana di bawah angka metrik";
    help_print_period = "Metrik dari bulan, triwulan, tahun, DARI..SAMPAI, atau all";
}
