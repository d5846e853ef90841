//! The database of a small team, the demo, and what a screen of the board says.

use serde_json::Value;

use super::home::Home;
use super::pty::Pty;

const PROGRAM: &str = env!("CARGO_BIN_EXE_siklus");

const CUSTOMERS: &str = "external_key,name,stage,since,owner,value\n\
    S-1,Toko Satu,aware,2026-09-01,ana,45000000\n\
    S-2,Toko Dua,aware,2026-10-01,ana,12000000\n\
    S-3,Toko Tiga,aware,2026-11-01,budi,7500000\n\
    S-4,CV Maju Terus,considering,2026-11-10,ana,40000000\n\
    S-5,Toko Abadi,retained,2026-08-01,budi,12000000\n\
    S-6,Warung Lama,dormant,2026-05-01,ana,3000000\n";

/// A home whose database has six customers, three of them in the first column; change 1 is their import.
pub fn team() -> Home {
    let home = Home::new().with("SIKLUS_DB", "team.db");
    home.write("customers.csv", CUSTOMERS);
    home.siklus(&["init", "--currency", "IDR", "--timezone", "Asia/Jakarta", "--lens", "clm"]).ok();
    home.siklus(&["import", "customers", "customers.csv"]).ok();
    home
}

/// A home whose database is a copy of the demo.
pub fn demo() -> Home {
    let home = Home::new().with("SIKLUS_DB", "demo.db");
    std::fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/demo.db"), home.path("demo.db")).unwrap();
    home
}

impl Home {
    /// Opens the dashboard in a terminal of the classic size and waits until it is there.
    pub fn dashboard(&self, args: &[&str]) -> Pty {
        let mut pty = self.start(80, 24, args);
        pty.wait_until(|screen| screen.contains("? help") || screen.contains("? bantuan"));
        pty
    }

    /// Runs a command as somebody else.
    #[track_caller]
    pub fn siklus_as(&self, actor: &str, args: &[&str]) -> String {
        let actor = format!("SIKLUS_ACTOR={actor}");
        self.run("/usr/bin/env", &[&[actor.as_str(), PROGRAM], args].concat(), "").ok()
    }

    /// What a command says with `--json`.
    #[track_caller]
    pub fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.siklus(&[args, &["--json"]].concat()).ok()).unwrap()
    }

    /// The rung of the customer of this name, as `siklus list` tells it.
    #[track_caller]
    pub fn stage_of(&self, name: &str) -> String {
        let list = self.json(&["list"]);
        let mut customers = list["customers"].as_array().unwrap().iter();
        let found = customers.find(|customer| customer["name"] == name);
        found.unwrap_or_else(|| panic!("nobody is called {name}: {list}"))["stage"].as_str().unwrap().into()
    }

    /// The journal, oldest first: who did what, from where to where.
    #[track_caller]
    pub fn journal(&self) -> Vec<String> {
        let history = self.json(&["history"]);
        let text = |change: &Value, what: &str| change[what].as_str().unwrap_or("").to_owned();
        let mut lines: Vec<_> = history["changes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|c| {
                let [actor, action, from, to] = ["actor", "action", "from", "to"].map(|what| text(c, what));
                let name = c["customer"]["name"].as_str().unwrap_or("");
                format!("{actor} {action} {name} {from} {to}").trim_end().to_owned()
            })
            .collect();
        lines.reverse();
        lines
    }
}

/// The name on the card that the cursor is on.
pub fn selected(screen: &str) -> Option<&str> {
    // In ASCII the mark is also the sign of a limit that has passed: it stands at the border.
    let (_, after) = screen.split_once('▌').or_else(|| screen.split_once("|>"))?;
    let line = after.split(['│', '|', '\n']).next()?;
    // The health at its right is apart from it.
    line.split("  ").next().map(str::trim_end)
}

/// The heading of the column in which a text stands, such as `Purchase 1`. All letters have to be one cell wide.
pub fn column_of(screen: &str, text: &str) -> Option<String> {
    let line = screen.lines().skip(3).find(|line| line.contains(text))?;
    let before = line[..line.find(text)?].chars().count();
    let head: Vec<char> = screen.lines().nth(2)?.chars().collect();
    let starts = |c: &char| ['┍', '┏', '┌'].contains(c);
    let start = head[..before].iter().rposition(starts)? + 1;
    let name = head[start..].iter().take_while(|c| !['━', '─', '┑', '┓', '┐'].contains(c));
    Some(name.collect())
}
