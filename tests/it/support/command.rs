//! The program as a command: `home.siklus(&["list"]).ok()`.

use std::time::Duration;

use assert_cmd::Command;

use super::home::Home;

const TIME_OUT: Duration = Duration::from_secs(60);

/// A finished command.
#[derive(Debug)]
pub struct Run {
    pub line: String,
    pub out: String,
    pub err: String,
    /// -1 where a signal ended it.
    pub code: i32,
}

impl Home {
    /// Runs the program to its end.
    #[track_caller]
    pub fn siklus(&self, args: &[&str]) -> Run {
        self.run(env!("CARGO_BIN_EXE_siklus"), args, "")
    }

    /// Runs any program to its end, with `input` on its stdin.
    #[track_caller]
    pub fn run(&self, program: &str, args: &[&str], input: &str) -> Run {
        let output = Command::new(program)
            .args(args)
            .current_dir(self.folder())
            .env_clear()
            .envs(self.environment())
            .write_stdin(input)
            .timeout(TIME_OUT)
            .output()
            .unwrap_or_else(|error| panic!("{program} {args:?}: {error}"));
        Run {
            line: format!("{program} {}", args.join(" ")),
            out: String::from_utf8(output.stdout).expect("stdout is UTF-8"),
            err: String::from_utf8(output.stderr).expect("stderr is UTF-8"),
            code: output.status.code().unwrap_or(-1),
        }
    }
}

impl Run {
    /// The one JSON object on its stdout; fails unless it exited with `code`.
    #[track_caller]
    pub fn json(self, code: i32) -> serde_json::Value {
        assert_eq!(self.code, code, "{}\nout: {}\nerr: {}", self.line, self.out, self.err);
        let value: serde_json::Value = serde_json::from_str(&self.out)
            .unwrap_or_else(|error| panic!("{}: {error} in {}", self.line, self.out));
        assert_eq!(value["schema"], 1, "{}", self.line);
        value
    }

    /// What it wrote to stdout; fails unless it exited with 0.
    #[track_caller]
    pub fn ok(self) -> String {
        assert_eq!(self.code, 0, "{}\nout: {}\nerr: {}", self.line, self.out, self.err);
        self.out
    }

    /// What it wrote to stderr; fails unless it exited with `code`.
    #[track_caller]
    pub fn fails(self, code: i32) -> String {
        assert_eq!(self.code, code, "{}\nout: {}\nerr: {}", self.line, self.out, self.err);
        self.err
    }
}
