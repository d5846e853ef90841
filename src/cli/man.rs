//! `siklus man`: one manual page with every command, made from the same arguments and texts as the help.

use std::io;

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use super::args::{Cli, Global};
use super::help::localised;
use super::open::asked_lang;
use super::out::{Out, output};
use crate::config::Surroundings;
use crate::domain::lang::Lang;
use crate::error::AppError;
use crate::text::{Words, words};

pub fn run(global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let lang = asked_lang(global, around)?.unwrap_or(around.locale_lang);
    Out::new().text(&page(lang).map_err(output)?)
}

fn page(lang: Lang) -> io::Result<String> {
    let w = words(lang);
    let command = localised(Cli::command(), lang);
    let man = Man::new(command.clone())
        .title("SIKLUS")
        .source(concat!("siklus ", env!("CARGO_PKG_VERSION")))
        .manual("siklus");
    let mut page = part(|out| man.render_title(out))?;
    let sections: [(&str, String); 3] = [
        (w.man_name(), part(|out| man.render_name_section(out))?),
        (w.man_synopsis(), part(|out| man.render_synopsis_section(out))?),
        (w.man_description(), part(|out| man.render_description_section(out))?),
    ];
    for (heading, section) in &sections {
        page.push_str(&headed(heading, section));
    }
    page.push_str(&part(|out| man.render_options_section(out))?);
    let globals: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    for sub in command.get_subcommands() {
        page.push_str(&of_command(sub, &globals)?);
    }
    page.push_str(&surroundings(w));
    Ok(page)
}

/// A command with what it has of its own; the options of all commands are told once, at the top.
fn of_command(command: &Command, globals: &[String]) -> io::Result<String> {
    let mut own = command.clone();
    for id in globals {
        if own.get_arguments().any(|arg| arg.get_id().as_str() == id.as_str()) {
            own = own.mut_arg(id, |arg| arg.hide(true));
        }
    }
    let heading = format!("siklus {}", command.get_name());
    let man = Man::new(own);
    let mut text = headed(&heading.to_uppercase(), &part(|out| man.render_synopsis_section(out))?);
    text.push_str(".PP\n");
    text.push_str(&headless(&part(|out| man.render_description_section(out))?));
    text.push_str(&part(|out| man.render_options_section(out))?.replace("\n.SH ", "\n.SS "));
    Ok(text)
}

/// What siklus looks at besides its arguments: a name and what it means on each line.
fn surroundings(w: &dyn Words) -> String {
    let mut text = format!(".SH {}\n", quoted(w.man_environment()));
    for line in w.man_environment_text().lines() {
        let (name, about) = line.split_once(": ").unwrap_or((line, ""));
        text.push_str(&format!(".TP\n\\fB{name}\\fR\n{about}\n"));
    }
    text
}

fn part(render: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> io::Result<String> {
    let mut bytes = Vec::new();
    render(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A rendered section under another heading.
fn headed(heading: &str, section: &str) -> String {
    format!(".SH {}\n{}", quoted(heading), headless(section))
}

/// A rendered section without its heading and what is said once for the page.
fn headless(section: &str) -> String {
    let lines = section
        .lines()
        .filter(|line| !line.starts_with(".SH ") && !line.starts_with(".ie ") && !line.starts_with(".el "));
    lines.map(|line| format!("{line}\n")).collect()
}

fn quoted(heading: &str) -> String {
    format!("\"{heading}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_every_command_and_argument_in_both_languages() {
        for &lang in Lang::ALL {
            let page = page(lang).unwrap();
            let command = localised(Cli::command(), lang);
            for sub in command.get_subcommands() {
                let heading = format!(".SH \"SIKLUS {}\"", sub.get_name().to_uppercase());
                assert!(page.contains(&heading), "{heading}\n{page}");
                for arg in sub.get_arguments().filter_map(clap::Arg::get_long) {
                    let roff = arg.replace('-', "\\-");
                    assert!(page.contains(&roff), "{} --{arg}", sub.get_name());
                }
            }
        }
        assert!(!page(Lang::Indonesian).unwrap().contains("Print help"));
    }
}
