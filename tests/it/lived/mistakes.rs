//! What is typed wrong behind the verbs about what a customer lived: told with what to write, and nothing is done.

use super::{all, shop};

#[test]
fn what_is_typed_wrong_is_told_with_what_to_write() {
    let home = shop();
    let before = all(&home);
    for (line, said) in [
        (&["log", "1", "hi"][..], "error: missing: --channel <CHANNEL>\n"),
        (&["log", "1", "--channel", "fax"], "error: there is no channel fax\nhint: one of: phone, whatsapp,"),
        (
            &["log", "1", "--channel", "phone", "--emotion", "3"],
            "error: --emotion cannot be 3\nhint: one of: -2, -1, 0, 1, 2\n",
        ),
        (&["log", "1", "--channel", "phone", "--in", "--out"], "error: --in and --out do not go together\n"),
        (&["log", "1", "--channel", "phone", "--date", "+2d"], "error: 2026-11-24 is still to come\n"),
        (&["log", "--edit", "9", "x"], "error: there is no touchpoint 9\nhint: `siklus show CUSTOMER`"),
        (&["log", "--drop", "1", "--feeling", "x"], "error: --"),
        (&["pain", "1", "--severity", "2"], "error: the text is empty\n"),
        (&["pain", "1", "x", "--severity", "4"], "error: --severity cannot be 4\nhint: one of: 1, 2, 3\n"),
        (&["pain", "1", "x", "--stage", "shelf"], "error: there is no stage shelf\n"),
        (&["pain", "1", "x", "--gone", "yes"], "error: [CUSTOMER] and --gone do not go together\n"),
        (
            &["opportunity", "1", "x", "--value", "6"],
            "error: --value cannot be 6\nhint: one of: 1, 2, 3, 4, 5\n",
        ),
        (&["opportunity", "1", "x", "--pain", "7"], "error: there is no pain 7"),
        (&["opportunity", "--done", "7"], "error: there is no opportunity 7\n"),
        (&["qualify", "1", "m", "3"], "error: Metrics cannot be confirmed without evidence\nhint: say who"),
        (
            &["qualify", "1", "d", "1"],
            "error: LETTER cannot be d\nhint: one of: m metrics, e economic_buyer, dc",
        ),
        (&["qualify", "1", "m", "4"], "error: LEVEL cannot be 4\nhint: one of: 0 unknown, 1 identified,"),
        (&["qualify", "1", "m"], "error: missing: <LEVEL>\n"),
        (
            &["cell", "1", "aware", "mood", "x"],
            "error: <ROW> cannot be mood\nhint: one of: actions, channels,",
        ),
        (
            &["cell", "1", "aware", "actions", "x", "--emotion", "1"],
            "error: --emotion and actions do not go together\n",
        ),
        (
            &["edit", "1", "--persona", "nobody"],
            "error: there is no persona nobody\nhint: one of: amanda, budi, ratna\n",
        ),
        (&["edit", "1", "--birthday", "soon"], "error: soon is no birthday\n"),
        (&["persona", "show"], "error: missing: <PERSONA>\n"),
        (&["persona", "add", "Amanda"], "error: there is a persona amanda already\n"),
        (&["persona", "edit", "amanda"], "error: nothing is named to change\n"),
        (&["persona", "show", "amanda", "--goals", "x"], "error: --goals and show do not go together\n"),
        (&["persona", "--goals", "x"], "error: missing: <ACTION>, <PERSONA>\n"),
        (
            &["persona", "edit", "amanda", "--expect", "aware:mood=x"],
            "error: --expect cannot be aware:mood=x\nhint: write STAGE:FIELD=TEXT",
        ),
        (
            &["channel", "add", "phone", "--name", "x"],
            "error: there is a channel phone already\nhint: `siklus channel edit phone`",
        ),
        (
            &["channel", "add", "fax", "--name", "Fax", "--letter", "p"],
            "error: the letter p is that of phone\n",
        ),
        (
            &["channel", "edit", "phone", "--letter", "pq"],
            "error: --letter cannot be pq\nhint: a letter or a digit",
        ),
        (&["log", "1", "--edit", "1"], "error: [CUSTOMER] and --edit do not go together\n"),
        (&["pain", "1", "slow", "--edit", "1"], "error: [CUSTOMER] and --edit do not go together\n"),
        (&["opportunity", "=K1", "--edit", "1"], "error: [CUSTOMER] and --edit do not go together\n"),
        (&["task", "1", "call", "--edit", "1"], "error: [CUSTOMER] and --edit do not go together\n"),
        (&["contact", "1", "--edit", "1"], "error: [CUSTOMER] and --edit do not go together\n"),
        (&["channel", "drop", "fax"], "error: there is no channel fax\nhint: one of: phone,"),
    ] {
        let error = home.siklus(line).fails(2);
        assert!(error.starts_with(said), "{line:?}: {error}");
    }
    assert_eq!(all(&home), before);
}
