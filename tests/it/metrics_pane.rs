//! The metrics in the real program: every chart on paper, and the pane by keys.

use crate::cdnow::ORDERS;
use crate::support::home::Home;

const CHARTS: [&str; 7] = ["funnel", "cohorts", "growth", "time_in_stage", "stage_history", "rfm", "cltv"];

/// What `print` draws on a screen of this size.
fn printed(home: &Home, chart: &str, lang: &str, [width, height]: [&str; 2]) -> String {
    let size = ["--width", width, "--height", height];
    let args = [&["print", "metrics", "--chart", chart, "--lang", lang][..], &size].concat();
    home.siklus(&args).ok()
}

#[test]
fn every_chart_of_the_demo_in_both_languages_and_sizes() {
    let home = Home::with_demo();
    for lang in ["en", "id"] {
        for size in [["80", "24"], ["120", "40"]] {
            let (mut below, height) = (Vec::new(), size[1].parse::<usize>().unwrap());
            for chart in CHARTS {
                let text = printed(&home, chart, lang, size);
                let lines: Vec<_> = text.lines().collect();
                let widest = lines.iter().map(|line| line.chars().count()).max();
                assert!(lines.len() == height && widest <= size[0].parse().ok(), "{text}");
                let title = lines.iter().position(|line| line.starts_with('─')).unwrap();
                if chart == "funnel" {
                    below.extend(lines[..title].iter().copied().map(str::to_owned));
                }
                below.extend(lines[title..lines.len() - 1].iter().copied().map(str::to_owned));
            }
            insta::assert_snapshot!(format!("charts_{lang}_{}x{height}", size[0]), below.join("\n"));
        }
    }
}

#[test]
fn what_real_buyers_will_bring_is_drawn_where_the_models_fit() {
    let home = Home::with_database();
    home.write("orders.csv", ORDERS);
    home.siklus(&["import", "purchases", "orders.csv", "--create-customers"]).ok();
    let args = ["print", "metrics", "--chart", "cltv", "--at", "1998-06-30"];
    insta::assert_snapshot!("cltv_of_cdnow", home.siklus(&args).ok());
}

#[test]
fn periods_and_formats_on_paper() {
    let home = Home::with_demo();
    let text = home.siklus(&["print", "metrics", "--period", "2026-Q3"]).ok();
    assert!(text.contains("Q3 2026") && text.contains("against Q2 2026"), "{text}");
    assert!(text.contains("funnel · Q3 2026:"), "{text}");
    let all = home.siklus(&["print", "metrics", "--period", "all", "--chart", "rfm"]).ok();
    assert!(all.contains("all time") && !all.contains("against"), "{all}");
    let markdown = home.siklus(&["print", "metrics", "--format", "markdown", "--chart", "growth"]).ok();
    assert!(
        markdown.starts_with("# Metrics: Oct 2026\n") && markdown.contains("| churn | 4.7% |"),
        "{markdown}"
    );
    let json = home.siklus(&["print", "metrics", "--format", "json", "--period", "2026-Q3"]).json(0);
    assert_eq!(json, home.siklus(&["metrics", "--json", "--period", "2026-Q3"]).json(0));
    let all = home.siklus(&["print", "metrics", "--format", "json", "--period", "all"]).json(0);
    assert_eq!(
        all,
        home.siklus(&["metrics", "--json", "--period", "all"]).json(0),
        "it begins on the same day"
    );
    assert!(home.siklus(&["print", "metrics", "--format", "svg"]).ok().starts_with("<svg"));
    let ascii = home.siklus(&["print", "metrics", "--ascii", "--chart", "cohorts"]).ok();
    assert!(ascii.is_ascii(), "{ascii}");
    let small = home.siklus(&["print", "metrics", "--width", "20", "--height", "6"]).ok();
    assert!(small.contains("siklus needs"), "{small}");
    assert!(home.siklus(&["print", "metrics", "--period", "2027"]).fails(2).contains("2027"));
    assert!(home.siklus(&["print", "metrics", "--period", "soon"]).fails(2).contains("2026-Q3"));
    assert!(home.siklus(&["print", "board", "--chart", "rfm"]).fails(2).contains("metrics"));
    assert!(home.siklus(&["print", "metrics", "5"]).fails(2).contains("everybody"));
}

#[test]
fn an_empty_database_says_why_there_is_nothing() {
    let home = Home::with_database();
    for chart in CHARTS {
        let text = printed(&home, chart, "en", ["80", "24"]);
        assert!(text.contains("nobody at the") && !text.contains("NaN"), "{text}");
    }
}

#[test]
fn from_a_figure_to_its_customers_and_back() {
    let home = Home::with_demo();
    let mut pty = home.dashboard(&[]);
    pty.keys("3").wait_for("Oct 2026").wait_for("funnel").wait_for("the model sees");
    for title in ["cohorts", "growth accounting", "time in stage", "stage history", "RFM", "predicted CLTV"] {
        pty.keys("<Tab>").wait_for(&format!("─ {title} "));
    }
    pty.keys("l l w").wait_for("formula").wait_for("95 %").keys("w");
    pty.wait_until(|screen| !screen.contains("formula"));
    pty.keys("<Enter>").wait_for("churn 2026-10: 6 customers");
    assert_eq!(home.siklus(&["print", "metrics"]).ok().matches("4.7%").count(), 1, "6 of 128");
    pty.keys("<Esc>").wait_for("predicted CLTV").keys("[").wait_for("Sep 2026");
    pty.keys("f").wait_for("/").send(b"stage:loyal").keys("<Enter>").wait_for("/stage:loyal");
    pty.keys("<Esc>").wait_for("Dormant 20");
    assert!(!pty.screen().contains("churn 2026-10"), "{}", pty.screen());
    assert_eq!(pty.keys("q").exit_code(), 0);
    pty.assert_given_back();
}

#[test]
fn a_move_on_the_board_is_seen_by_the_figures() {
    let home = Home::with_demo();
    let mut pty = home.dashboard(&[]);
    let customers = |screen: &str| screen.lines().nth(3).map(str::to_owned);
    pty.keys("3").wait_for("Oct 2026").keys("]").wait_for("Nov 2026").wait_for("the model sees");
    let before = customers(&pty.screen());
    pty.keys("1").wait_for("Awareness").keys("m5").wait_for("u undo");
    pty.keys("3").wait_until(|screen| screen.contains("Nov 2026") && customers(screen) != before);
    pty.keys("u").wait_for("undone").wait_until(|screen| customers(screen) == before);
    assert_eq!(pty.keys("qq").exit_code(), 0);
}
