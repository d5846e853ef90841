//! The threads that listen to a program in a pseudo-terminal: what it writes, when it stops, how it ends.

use std::fs::File;
use std::io::{PipeReader, Read};
use std::sync::mpsc::Sender;
use std::thread;

use portable_pty::Child;
use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::{Pid, WaitId, WaitIdOptions, waitid};

/// How a program ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exit {
    Code(u32),
    /// By this signal, in the words of the system.
    Killed(String),
}

pub enum Report {
    Output(Vec<u8>),
    LetGo,
    Exited(Exit),
    Stopped,
}

/// Reports what is written to the terminal, until nobody can write any more or `told` is hung up.
pub fn to_output(mut file: File, told: PipeReader, report: Sender<Report>) {
    let out = report.clone();
    let mut read = move || -> std::io::Result<()> {
        let mut buffer = [0; 16 * 1024];
        loop {
            let mut waited = [PollFd::new(&file, PollFlags::IN), PollFd::new(&told, PollFlags::IN)];
            poll(&mut waited, None)?;
            if !waited[1].revents().is_empty() {
                return Ok(());
            }
            match file.read(&mut buffer)? {
                0 => return Ok(()),
                length if out.send(Report::Output(buffer[..length].to_vec())).is_err() => return Ok(()),
                _ => {}
            }
        }
    };
    thread::spawn(move || {
        // An error is what the system says when nobody holds the other end any more.
        let _ = read();
        drop(read);
        let _ = report.send(Report::LetGo);
    });
}

/// Reports the end of the program, and each stop before.
pub fn to_end(mut child: Box<dyn Child + Send + Sync>, pid: Pid, report: Sender<Report>) {
    let stops = report.clone();
    thread::spawn(move || {
        // Ends with an error once the child is gone.
        while let Ok(Some(_)) = waitid(WaitId::Pid(pid), WaitIdOptions::STOPPED) {
            if stops.send(Report::Stopped).is_err() {
                return;
            }
        }
    });
    thread::spawn(move || {
        let status = child.wait().expect("our own child can be waited for");
        let exit = match status.signal() {
            Some(signal) => Exit::Killed(signal.to_owned()),
            None => Exit::Code(status.exit_code()),
        };
        let _ = report.send(Report::Exited(exit));
    });
}
