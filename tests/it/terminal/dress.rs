//! What the screen is made of: no colours under `NO_COLOR`, nothing but ASCII where the terminal asks for it.

use crate::support::home::Home;
use crate::support::pty::Pty;
use crate::support::team::{demo, team};

/// Everything the dashboard can show of itself: board, another column, list, help, outcome, refusal.
fn tour(home: &Home) -> Pty {
    let mut pty = home.dashboard(&[]);
    pty.keys("l j m").wait_for("Move ").keys("?").wait_for("choose by its number").keys("<Esc>");
    pty.wait_until(|screen| !screen.contains("choose by its number")).wait_for("Move ").keys("<Esc>");
    pty.wait_until(|screen| !screen.contains("Move ")).keys("F").wait_for("Relationship").keys("1");
    pty.wait_until(|screen| !screen.contains("Relationship"));
    pty.keys("?").wait_for("Look around").keys("<Esc>").wait_until(|screen| !screen.contains("Look around"));
    pty.keys("gL").wait_for("   u undo").keys("u").wait_for("undone: ");
    pty
}

#[test]
fn no_color_means_weight_only_and_the_selection_is_seen() {
    let home = demo().with("NO_COLOR", "1");
    let mut pty = tour(&home);
    let styles = styles(pty.written());
    let colours: Vec<_> = styles.iter().filter(|style| is_colour(**style)).collect();
    assert!(colours.is_empty(), "{colours:?} among {styles:?}");
    assert!(styles.contains(&1) && styles.contains(&2), "bold and dim are there: {styles:?}");
    assert!(shows_selection(&mut pty), "{}", pty.screen());
    pty.keys("m").wait_for("Move ");
    let reversed = reversed_text(&pty);
    assert!(reversed.contains("Consideration") || reversed.contains("Considering"), "{reversed:?}");
    assert_eq!(pty.keys("<C-c>").exit_code(), 0);
}

#[test]
fn without_it_there_are_colours_but_never_for_the_selection_alone() {
    let home = demo();
    let mut pty = tour(&home);
    assert!(styles(pty.written()).into_iter().any(is_colour));
    assert!(shows_selection(&mut pty), "{}", pty.screen());
    assert_eq!(pty.keys("q").exit_code(), 0);
    assert!(!is_colour(39) && is_colour(31) && is_colour(38) && is_colour(97) && is_colour(44));
}

#[test]
fn an_ascii_terminal_gets_ascii_only() {
    for (home, args) in [
        (team(), &["--ascii"][..]),
        (team(), &["--ascii", "--lang", "id"]),
        (team().with("LANG", "C"), &[]),
        (team().with("LC_ALL", "POSIX"), &[]),
    ] {
        let mut pty = home.dashboard(args);
        pty.keys("m").wait_until(|screen| screen.contains(" ke =") || screen.contains(" to =")).keys("<Esc>");
        pty.wait_until(|screen| !screen.contains(" ke =") && !screen.contains(" to ="));
        let either = |en: &'static str, id: &'static str| move |s: &str| s.contains(en) || s.contains(id);
        pty.keys("F").wait_until(either("Relationship", "Relasi")).keys("3");
        pty.wait_until(either("team.db - Referral", "team.db - Rujukan")).keys("F1");
        pty.wait_until(either("team.db - Lifecycle", "team.db - Siklus hidup"));
        pty.keys("L").wait_until(|screen| screen.contains("Toko Satu: ")).keys("u");
        pty.keys("?").wait_until(|screen| screen.contains("Look") || screen.contains("Melihat"));
        pty.keys("<C-c>");
        assert_eq!(pty.exit_code(), 0);
        let strange: Vec<_> =
            String::from_utf8_lossy(pty.written()).chars().filter(|c| !c.is_ascii()).collect();
        assert!(strange.is_empty(), "{args:?} wrote {strange:?}");
    }
}

/// The numbers in all `CSI ... m`; what follows `38`, `48` and `58` is left out.
fn styles(written: &[u8]) -> Vec<u16> {
    let text = String::from_utf8_lossy(written);
    let mut styles: Vec<u16> = text
        .split("\x1b[")
        .filter_map(|rest| {
            let (numbers, _) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit() && c != ';')?);
            rest[numbers.len()..].starts_with('m').then_some(numbers)
        })
        .flat_map(|numbers| numbers.split(';').map(|number| number.parse().unwrap_or(0)).collect::<Vec<_>>())
        .collect();
    styles.sort_unstable();
    styles.dedup();
    styles
}

/// 39 and 49 name the terminal's own colours.
fn is_colour(style: u16) -> bool {
    matches!(style, 30..=38 | 40..=48 | 58 | 90..=97 | 100..=107)
}

/// Whether the card under the cursor has both a mark and a weight of its own.
fn shows_selection(pty: &mut Pty) -> bool {
    let screen = pty.screen();
    let Some((row, line)) = (0..).zip(screen.lines()).find(|(_, line)| line.contains('▌')) else {
        return false;
    };
    let column = line.chars().take_while(|c| *c != '▌').count();
    let cell = pty.terminal().cell(row, u16::try_from(column).unwrap() + 1).unwrap();
    cell.inverse() || cell.bold()
}

/// All that is shown reversed.
fn reversed_text(pty: &Pty) -> String {
    let size = pty.terminal().size();
    let cells = (0..size.0.get()).flat_map(|row| (0..size.1.get()).map(move |column| (row, column)));
    let cells = cells.filter_map(|(row, column)| pty.terminal().cell(row, column));
    cells.filter(|cell| cell.inverse()).map(|cell| cell.contents().to_owned()).collect()
}
