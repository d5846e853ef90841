//! Completions as a shell gets them: by the protocol of the environment, from the database that the line means.

use crate::support::home::Home;

/// What is offered for the last of the words.
fn offered(home: Home, shell: &str, words: &[&str]) -> Vec<String> {
    let index = (words.len() - 1).to_string();
    let home =
        home.with("SIKLUS_COMPLETE", shell).with("_CLAP_COMPLETE_INDEX", &index).with("_CLAP_IFS", "\n");
    let args: Vec<&str> = ["--"].iter().chain(words).copied().collect();
    home.siklus(&args).ok().lines().map(str::to_owned).collect()
}

fn team() -> Home {
    let home = Home::with_database();
    home.write("c.csv", "id,name,owner\nK-1,PT Sinar Jaya,ana\nK-2,Toko Jaya,budi\nK-3,Sinar & Co,ana\n");
    home.siklus(&["import", "customers", "c.csv"]).ok();
    home
}

#[test]
fn customers_are_offered_by_name_and_by_id() {
    assert_eq!(offered(team(), "zsh", &["siklus", "move", "sinar"]), ["Sinar & Co:3"]);
    assert_eq!(offered(team(), "bash", &["siklus", "show", "PT\\ Si"]), ["PT\\ Sinar\\ Jaya"]);
    assert_eq!(offered(team(), "fish", &["siklus", "show", "2"]), ["2\tToko Jaya"]);
}

#[test]
fn stages_lenses_and_reasons_are_offered_with_what_they_mean() {
    let stages = offered(team(), "zsh", &["siklus", "--lang", "id", "move", "1", "ret"]);
    assert_eq!(stages, ["retained:Bertahan", "Retensi"]);
    let reasons = offered(team(), "fish", &["siklus", "move", "1", "ended", "--reason", "pr"]);
    assert_eq!(reasons, ["price\tprice"]);
    let lenses = offered(team(), "bash", &["siklus", "print", "board", "--lens", "cl"]);
    assert_eq!(lenses, ["clm"]);
    assert!(offered(team(), "zsh", &["siklus", "comp"])[0].starts_with("completions:Print"));
}

#[test]
fn channels_personas_and_letters_are_offered_with_what_they_mean() {
    let channels = offered(team(), "zsh", &["siklus", "--lang", "id", "log", "1", "--channel", "s"]);
    assert_eq!(channels, ["social:media sosial", "store:toko", "support:layanan pelanggan"]);
    assert_eq!(offered(team(), "fish", &["siklus", "persona", "edit", "am"]), ["amanda\tAmanda"]);
    assert_eq!(offered(team(), "fish", &["siklus", "edit", "1", "--persona", "b"]), ["budi\tPak Budi"]);
    let letters = offered(team(), "fish", &["siklus", "qualify", "1", "d"]);
    assert_eq!(letters, ["dc\tDecision criteria", "dp\tDecision process"]);
    assert_eq!(offered(team(), "fish", &["siklus", "qualify", "1", "m", "3"]), ["3\tconfirmed"]);
    assert_eq!(offered(team(), "bash", &["siklus", "cell", "1", "aware", "mo"]), ["motivation"]);
    assert_eq!(offered(team(), "bash", &["siklus", "pain", "1", "x", "--evidence", "m"]), ["measured"]);
}

#[test]
fn the_database_is_the_one_on_the_line_and_what_is_amiss_is_silent() {
    let home = team();
    home.write("not-one.db", "nothing");
    assert_eq!(offered(home, "zsh", &["siklus", "--db", "not-one.db", "show", "s"]), Vec::<String>::new());
    let home = Home::new();
    assert_eq!(offered(home, "zsh", &["siklus", "show", "s"]), Vec::<String>::new());
    let elsewhere = team().with("SIKLUS_DB", "absent.db");
    let shown = offered(elsewhere, "zsh", &["siklus", "--db", "team.db", "show", "toko"]);
    assert_eq!(shown, ["Toko Jaya:2"]);
}

#[test]
fn the_script_of_each_shell_asks_us() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = home.siklus(&["completions", shell]).ok();
        assert!(script.contains("SIKLUS_COMPLETE") && script.contains("siklus"), "{shell}: {script}");
    }
    assert!(home.siklus(&["completions", "csh"]).fails(2).contains("bash, zsh, fish"));
}

#[test]
fn bash_takes_the_script() {
    let program = env!("CARGO_BIN_EXE_siklus");
    let home = team();
    let script =
        home.siklus(&["completions", "bash"]).ok().replace("\"siklus\" --", &format!("\"{program}\" --"));
    let script = script.replace(" siklus --", &format!(" {program} --")).replace("\"siklus\"", program);
    home.write("script.bash", &script);
    let line = "source script.bash; COMP_WORDS=(siklus show tok); COMP_CWORD=2; COMP_TYPE=9; \
                _clap_complete_siklus siklus tok show; printf '%s' \"${COMPREPLY[0]}\"";
    assert_eq!(home.run("bash", &["-c", line], "").ok(), "Toko\\ Jaya", "{script}");
}

#[test]
fn the_manual_page_names_every_command() {
    let home = Home::new();
    let help = home.siklus(&["--help"]).ok();
    let page = home.siklus(&["man", "--lang", "id"]).ok();
    let commands = help.lines().skip_while(|line| !line.starts_with("Commands")).skip(1);
    let names: Vec<_> =
        commands.map_while(|line| line.strip_prefix("  ")?.split_whitespace().next()).collect();
    assert!(names.len() > 10, "{names:?}");
    for name in names {
        assert!(page.contains(&format!(".SH \"SIKLUS {}\"", name.to_uppercase())), "{name}");
    }
}
