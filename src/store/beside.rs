//! Making a database that nobody sees before it is whole: beside its place, then put there in one step. Whoever is
//! stopped in the middle leaves a file of another name, which the next one to try takes away.

use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use super::{Store, StoreError};

impl Store {
    /// Calls `make` with the path to make it at. Never touches a file that is there.
    pub fn beside<T, E: From<StoreError>>(
        path: &Path,
        make: impl FnOnce(&Path) -> Result<T, E>,
    ) -> Result<T, E> {
        if path.symlink_metadata().is_ok() {
            return Err(StoreError::AlreadyThere.into());
        }
        let part = extended(path, ".part");
        // The journal goes last: left alone, it would be taken for that of the next file.
        for left in
            [part.clone(), extended(&part, "-wal"), extended(&part, "-shm"), extended(&part, "-journal")]
        {
            removed(&left).map_err(|_| StoreError::Denied)?;
        }
        // From here on it is removed, unless it comes to its place.
        let place = TempPath::try_from_path(part).map_err(|_| StoreError::Denied)?;
        let made = make(&place)?;
        place.persist_noclobber(path).map_err(|error| match error.error.kind() {
            ErrorKind::AlreadyExists => StoreError::AlreadyThere,
            ErrorKind::NotFound => StoreError::Vanished,
            _ => StoreError::Denied,
        })?;
        Ok(made)
    }
}

fn extended(path: &Path, by: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(by);
    name.into()
}

fn removed(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn make(path: &Path, work: impl FnOnce(&Path) -> Result<(), StoreError>) -> Result<(), StoreError> {
        Store::beside(path, work)
    }

    fn names(folder: &Path) -> Vec<String> {
        let names =
            fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        names.collect()
    }

    #[test]
    fn it_is_there_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.db");
        fs::write(folder.path().join("x.db.part"), "of one that was killed").unwrap();
        fs::write(folder.path().join("x.db.part-journal"), "and its journal").unwrap();
        make(&path, |part| {
            fs::write(part, "half").unwrap();
            Err(StoreError::Full)
        })
        .unwrap_err();
        assert_eq!(names(folder.path()), Vec::<String>::new());
        make(&path, |part| {
            fs::write(part, "whole").unwrap();
            Ok(())
        })
        .unwrap();
        assert_eq!(names(folder.path()), ["x.db"]);
        let again = make(&path, |_| panic!("there is one")).unwrap_err();
        assert!(matches!(again, StoreError::AlreadyThere));
        fs::remove_file(&path).unwrap();
        let meanwhile = make(&path, |part| {
            fs::write(part, "ours").unwrap();
            fs::write(&path, "of somebody else").unwrap();
            Ok(())
        });
        assert!(matches!(meanwhile, Err(StoreError::AlreadyThere)));
        assert_eq!(fs::read_to_string(&path).unwrap(), "of somebody else");
        assert_eq!(names(folder.path()), ["x.db"]);
    }
}
