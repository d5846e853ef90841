-- The first shape of the file. It may change until the first tagged release; from then on migrations only add.
--
-- Days are calendar days in the database's time zone, counted from 1970-01-01; `at` is a date (2026-11-22) or an
-- instant (2026-11-22T03:00:00Z), as it was told. Money is in minor units of the database's one currency.

-- What the database knows of itself: currency, lens, lang, timezone, demo_as_of.
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The ladder.
CREATE TABLE stage (
    key          TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 40),
    position     INTEGER NOT NULL UNIQUE,
    name_en      TEXT NOT NULL,
    name_id      TEXT NOT NULL,
    role         TEXT NOT NULL CHECK (role IN ('prospect', 'customer', 'advocate', 'at_risk', 'dormant', 'ended')),
    profile      TEXT NOT NULL CHECK (profile IN ('prospect', 'new', 'established', 'none')),
    rot_days     INTEGER CHECK (rot_days >= 0),
    cadence_days INTEGER CHECK (cadence_days >= 0),
    win_percent  INTEGER CHECK (win_percent BETWEEN 0 AND 100)
) STRICT, WITHOUT ROWID;

CREATE TABLE lens (
    key      TEXT PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE lens_column (
    lens     TEXT NOT NULL REFERENCES lens (key),
    position INTEGER NOT NULL,
    key      TEXT NOT NULL,
    name_en  TEXT NOT NULL,
    name_id  TEXT NOT NULL,
    is_exit  INTEGER NOT NULL CHECK (is_exit IN (0, 1)),
    PRIMARY KEY (lens, position),
    UNIQUE (lens, key)
) STRICT, WITHOUT ROWID;

-- The primary key is the rule that a rung is in one column only.
CREATE TABLE lens_rung (
    lens            TEXT NOT NULL,
    stage           TEXT NOT NULL REFERENCES stage (key),
    column_position INTEGER NOT NULL,
    position        INTEGER NOT NULL,
    PRIMARY KEY (lens, stage),
    FOREIGN KEY (lens, column_position) REFERENCES lens_column (lens, position)
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT: an id is never used twice, not even after an undo.
-- stage, came_from, move_id, since and since_day repeat the latest stage_move, so that the board reads one index; they
-- are written by the same transaction as the move. rots_at follows from them, the last real touch and the next task;
-- on rungs that never rot it is minus the day the rung was entered: below every day, the latest first.
CREATE TABLE customer (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    external_key TEXT NOT NULL UNIQUE CHECK (length(external_key) BETWEEN 1 AND 500),
    name         TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    company      TEXT,
    email        TEXT,
    phone        TEXT,
    city         TEXT,
    country      TEXT,
    source       TEXT,
    owner        TEXT,
    -- The key of a persona.
    persona      TEXT,
    birthday     TEXT,
    value_minor  INTEGER NOT NULL DEFAULT 0,
    -- Days between touches of its own, instead of those of its rung.
    cadence      INTEGER CHECK (cadence > 0),
    referred_by  INTEGER REFERENCES customer (id),
    stage        TEXT NOT NULL REFERENCES stage (key),
    came_from    TEXT,
    move_id      INTEGER NOT NULL,
    since        TEXT NOT NULL,
    since_day    INTEGER NOT NULL,
    rots_at      INTEGER NOT NULL,
    -- The day of the next open task; far behind all days for one without a day.
    next_due     INTEGER
) STRICT;

-- A column of the board in its order, from any place in it.
CREATE INDEX customer_board ON customer (stage, rots_at, id);

CREATE INDEX customer_referrer ON customer (referred_by) WHERE referred_by IS NOT NULL;

-- What a team keeps of a customer beyond the columns above.
CREATE TABLE custom_field (
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    value       TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 500),
    PRIMARY KEY (customer_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE stage_move (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    at          TEXT NOT NULL,
    day         INTEGER NOT NULL,
    from_stage  TEXT REFERENCES stage (key),
    to_stage    TEXT NOT NULL REFERENCES stage (key),
    reason      TEXT CHECK (reason IN ('quality', 'price', 'trust', 'no_need', 'competitor', 'other'))
) STRICT;

-- A customer's path in its order: by day, then as it was told. With all that the metrics ask of it.
CREATE INDEX stage_move_path ON stage_move (customer_id, day, id, to_stage);

CREATE TABLE purchase (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id  INTEGER NOT NULL REFERENCES customer (id),
    at           TEXT NOT NULL,
    day          INTEGER NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('sale', 'refund')),
    amount_minor INTEGER CHECK (amount_minor >= 0),
    order_id     TEXT,
    nth          INTEGER NOT NULL DEFAULT 0 CHECK (nth >= 0),
    kept         INTEGER CHECK (kept IN (0, 1)),
    -- How many months a sale pays for.
    months       INTEGER CHECK (months IS NULL OR (kind = 'sale' AND months BETWEEN 1 AND 120))
) STRICT;

-- With all that the metrics ask of most customers.
CREATE INDEX purchase_customer ON purchase (customer_id, day, id, kind, amount_minor, months);
-- What names a purchase: an order has one sale; without an order equal ones are counted.
CREATE UNIQUE INDEX purchase_order ON purchase (order_id) WHERE order_id IS NOT NULL AND kind = 'sale';
CREATE INDEX purchase_refund ON purchase (order_id, at) WHERE order_id IS NOT NULL AND kind = 'refund';

CREATE TABLE tag (
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    tag         TEXT NOT NULL CHECK (length(tag) BETWEEN 1 AND 40),
    PRIMARY KEY (customer_id, tag)
) STRICT, WITHOUT ROWID;

-- What is kept beside the record, a row each.
CREATE TABLE task (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    what        TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 500),
    due_day     INTEGER,
    owner       TEXT,
    promise     INTEGER NOT NULL CHECK (promise IN (0, 1)),
    repeat      TEXT,
    done_at     TEXT
) STRICT;

CREATE INDEX task_customer ON task (customer_id, id);
CREATE INDEX task_open ON task (due_day, customer_id) WHERE done_at IS NULL;

CREATE TABLE contact (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    role        TEXT,
    email       TEXT,
    phone       TEXT
) STRICT;

CREATE INDEX contact_customer ON contact (customer_id, id);

CREATE TABLE survey (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    at          TEXT NOT NULL,
    day         INTEGER NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('nps', 'csat')),
    score       INTEGER NOT NULL CHECK (kind = 'nps' AND score BETWEEN 0 AND 10 OR kind = 'csat' AND score BETWEEN 1 AND 5),
    comment     TEXT
) STRICT;

CREATE INDEX survey_customer ON survey (customer_id, day, id);
CREATE INDEX survey_detractor ON survey (day, id, customer_id) WHERE kind = 'nps' AND score <= 6;

CREATE TABLE flag (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    kind        TEXT NOT NULL CHECK (kind IN ('champion_left', 'unpaid', 'complaint')),
    since       TEXT NOT NULL,
    note        TEXT,
    UNIQUE (customer_id, kind)
) STRICT;

-- What customers lived. Channels are told by key, so that one can go and what was lived stays.
CREATE TABLE touchpoint (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    at          TEXT NOT NULL,
    day         INTEGER NOT NULL,
    channel     TEXT NOT NULL CHECK (length(channel) BETWEEN 1 AND 40),
    direction   TEXT CHECK (direction IN ('in', 'out')),
    note        TEXT,
    action      TEXT,
    motivation  TEXT,
    emotion     INTEGER CHECK (emotion BETWEEN -2 AND 2),
    feeling     TEXT,
    product     TEXT,
    minutes     INTEGER CHECK (minutes >= 0),
    evidence    TEXT NOT NULL CHECK (evidence IN ('assumed', 'reported', 'measured'))
) STRICT;

CREATE INDEX touchpoint_customer ON touchpoint (customer_id, day, id);

-- A pain keeps the number of the touchpoint at which it showed, an opportunity that of its pain; either may be gone.
CREATE TABLE pain (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id   INTEGER NOT NULL REFERENCES customer (id),
    what          TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 500),
    stage         TEXT NOT NULL REFERENCES stage (key),
    severity      INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 3),
    since         TEXT NOT NULL,
    evidence      TEXT NOT NULL CHECK (evidence IN ('assumed', 'reported', 'measured')),
    touchpoint_id INTEGER,
    closed_at     TEXT,
    gone          INTEGER CHECK (gone IN (0, 1)),
    CHECK (gone IS NULL OR closed_at IS NOT NULL)
) STRICT;

CREATE INDEX pain_customer ON pain (customer_id, id);

CREATE TABLE opportunity (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    what        TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 500),
    stage       TEXT NOT NULL REFERENCES stage (key),
    pain_id     INTEGER,
    value       INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
    effort      INTEGER NOT NULL CHECK (effort BETWEEN 1 AND 5),
    owner       TEXT,
    metric      TEXT,
    since       TEXT NOT NULL,
    done_at     TEXT
) STRICT;

CREATE INDEX opportunity_customer ON opportunity (customer_id, id);

-- MEDDIC: what is known of each letter. Whatever is confirmed has evidence.
CREATE TABLE finding (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    letter      TEXT NOT NULL CHECK (letter IN (
        'metrics', 'economic_buyer', 'decision_criteria', 'decision_process', 'identify_pain', 'champion')),
    level       INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
    evidence    TEXT,
    at          TEXT NOT NULL,
    UNIQUE (customer_id, letter),
    CHECK (level < 3 OR evidence IS NOT NULL)
) STRICT;

-- What somebody wrote into the cells of a customer's journey map.
CREATE TABLE cell (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    stage       TEXT NOT NULL REFERENCES stage (key),
    row         TEXT NOT NULL CHECK (row IN ('actions', 'channels', 'motivation', 'emotion')),
    text        TEXT NOT NULL,
    emotion     INTEGER CHECK (emotion BETWEEN -2 AND 2),
    evidence    TEXT NOT NULL CHECK (evidence IN ('assumed', 'reported', 'measured')),
    UNIQUE (customer_id, stage, row)
) STRICT;

-- What reps thought; the latest one counts.
CREATE TABLE pulse (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    at          TEXT NOT NULL,
    day         INTEGER NOT NULL,
    feel        INTEGER NOT NULL CHECK (feel BETWEEN 1 AND 5)
) STRICT;

CREATE INDEX pulse_customer ON pulse (customer_id, day, id);

-- What the team shares: personas, and the channels by which customers are met.
CREATE TABLE persona (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    key      TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 60),
    portrait TEXT NOT NULL CHECK (json_valid(portrait))
) STRICT;

CREATE TABLE channel (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    key     TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 40),
    name_en TEXT NOT NULL,
    name_id TEXT NOT NULL,
    letter  TEXT UNIQUE CHECK (length(letter) = 1),
    meets   INTEGER NOT NULL CHECK (meets IN (0, 1))
) STRICT;

-- Keys of doubles that were merged into a customer.
CREATE TABLE other_key (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    key         TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX other_key_customer ON other_key (customer_id);

-- Money laid out to win customers.
CREATE TABLE spend (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    at           TEXT NOT NULL,
    day          INTEGER NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
    channel      TEXT,
    note         TEXT
) STRICT;

CREATE INDEX spend_day ON spend (day, id);

-- What all customers on a rung come to; written by the same transaction as the customers.
CREATE TABLE total (
    stage       TEXT PRIMARY KEY REFERENCES stage (key),
    customers   INTEGER NOT NULL CHECK (customers >= 0),
    value_minor INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What one action of one actor did: the unit of undo. `undoes` is the batch an undo takes back or a redo puts
-- back; `undone_by` is the newest answer to this one, empty while it stands; `refused` is
-- the newest batch there was when an undo met later changes, so that the next one passes it by, until somebody else
-- takes something back.
CREATE TABLE batch (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    at          TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    actor       TEXT NOT NULL,
    uid         INTEGER NOT NULL,
    source      TEXT NOT NULL,
    action      TEXT NOT NULL,
    undoes      INTEGER REFERENCES batch (id),
    undone_by   INTEGER REFERENCES batch (id),
    refused     INTEGER NOT NULL DEFAULT 0 CHECK (refused >= 0)
) STRICT;

CREATE INDEX batch_actor ON batch (actor, id);

-- The journal. Only ever added to. `hash` chains an entry to the one before it, over salted hashes of the
-- values, so that values can be forgotten later and the chain still verifies.
CREATE TABLE change (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    batch       INTEGER NOT NULL REFERENCES batch (id),
    entity      TEXT NOT NULL CHECK (entity IN (
        'customer', 'move', 'tag', 'purchase', 'task', 'contact', 'survey', 'flag', 'other_key', 'spend', 'touchpoint',
        'pain', 'opportunity', 'finding', 'cell', 'pulse', 'persona', 'channel', 'setting')),
    entity_id   INTEGER,
    through_id  INTEGER,
    customer_id INTEGER,
    kind        TEXT NOT NULL,
    before      TEXT,
    after       TEXT,
    undoes      INTEGER REFERENCES change (id),
    salt        BLOB,
    before_hash BLOB,
    after_hash  BLOB,
    hash        BLOB NOT NULL
) STRICT;

CREATE INDEX change_batch ON change (batch);
-- Whether a change was taken back, and that taken back in turn.
CREATE INDEX change_undoes ON change (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX change_customer ON change (customer_id, id) WHERE customer_id IS NOT NULL;

CREATE TRIGGER change_is_final BEFORE UPDATE ON change BEGIN
    SELECT RAISE (ABORT, 'the journal is only added to');
END;
CREATE TRIGGER change_is_kept BEFORE DELETE ON change BEGIN
    SELECT RAISE (ABORT, 'the journal is only added to');
END;

-- Searching.

-- Name, company and email as they are compared: folded, a line each. Written wherever the three are.
ALTER TABLE customer ADD COLUMN search TEXT NOT NULL DEFAULT '';

-- Which customers have three letters in a row. No places are kept: whoever asks for a longer word looks at the rows
-- that have all of its triples.
CREATE VIRTUAL TABLE customer_fts USING fts5 (
    search, content = 'customer', content_rowid = 'id', tokenize = 'trigram case_sensitive 1', detail = none,
    columnsize = 0
);

-- Who comes and goes is put in and taken out by the program, many at once.
CREATE TRIGGER customer_fts_on AFTER UPDATE OF search ON customer WHEN new.search IS NOT old.search BEGIN
    INSERT INTO customer_fts (customer_fts, rowid, search) VALUES ('delete', old.id, old.search);
    INSERT INTO customer_fts (rowid, search) VALUES (new.id, new.search);
END;

-- One owner's customers, column by column in the order of the board, with what their total needs.
CREATE INDEX customer_owner ON customer (owner COLLATE NOCASE, stage, rots_at, id, value_minor);

-- What happened to a customer who came with many others: the journal has their range only.
CREATE INDEX change_bulk ON change (entity, entity_id, through_id) WHERE customer_id IS NULL;

CREATE INDEX tag_customers ON tag (tag, customer_id);

-- How many customers of a rung rot from a day on; written by the same transaction as the customers.
CREATE TABLE rot (
    stage     TEXT NOT NULL REFERENCES stage (key),
    day       INTEGER NOT NULL,
    customers INTEGER NOT NULL,
    PRIMARY KEY (stage, day)
) STRICT, WITHOUT ROWID;

-- Health.

-- The signs that scores are worked out from, one customer after another: those of today (`ago` 0) and, where they were
-- others, those of a month ago (`ago` 30). They hold on the days from `first_day` until, not including, `until_day`;
-- beyond them the customer's life has to be read again. `score` is what they came to on `day` under the rules of
-- that fingerprint; no day where the rung has no health, and no score where too little is known.
CREATE TABLE health (
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    ago         INTEGER NOT NULL CHECK (ago IN (0, 30)),
    first_day   INTEGER NOT NULL,
    until_day   INTEGER NOT NULL,
    -- Nothing before the first contact.
    stage       TEXT,
    cadence     INTEGER,
    touch_day   INTEGER,
    bought_day  INTEGER,
    gap_doubled INTEGER,
    voice       REAL,
    heard_day   INTEGER,
    -- Severity and day of each open one, `3@20700 1@20712`; empty where none is open, nothing where there never was one.
    pains       TEXT,
    -- Whether anybody or anything is known of who decides.
    bond        INTEGER NOT NULL CHECK (bond IN (0, 1)),
    meddic      INTEGER,
    roles       INTEGER NOT NULL,
    champion    INTEGER NOT NULL CHECK (champion IN (0, 1)),
    known_day   INTEGER,
    pulse       INTEGER,
    pulse_day   INTEGER,
    day         INTEGER,
    rules       INTEGER,
    score       INTEGER CHECK (score BETWEEN 0 AND 100),
    PRIMARY KEY (customer_id, ago)
) STRICT, WITHOUT ROWID;

-- The worst first.
CREATE INDEX health_score ON health (score, customer_id) WHERE ago = 0 AND score IS NOT NULL;

-- How many customers came to which score on which day and under which rules, -1 for those of whom too little is known;
-- written by the same transaction as the scores.
CREATE TABLE health_total (
    day       INTEGER NOT NULL,
    rules     INTEGER NOT NULL,
    score     INTEGER NOT NULL,
    customers INTEGER NOT NULL,
    PRIMARY KEY (day, rules, score)
) STRICT, WITHOUT ROWID;

-- Metrics.

-- What happened in a month, summed over the customers: by how much each of its sums differs from what would follow from
-- the month before. Written by the same transaction as the customers; `month` counts from the year 0.
CREATE TABLE happened (
    month INTEGER NOT NULL,
    sum   TEXT NOT NULL,
    by    INTEGER NOT NULL,
    PRIMARY KEY (month, sum)
) STRICT, WITHOUT ROWID;

-- Of those who first bought in a month, how many bought in another one, and of how many that is the last.
CREATE TABLE cohort (
    first  INTEGER NOT NULL,
    month  INTEGER NOT NULL,
    bought INTEGER NOT NULL,
    last   INTEGER NOT NULL,
    PRIMARY KEY (first, month)
) STRICT, WITHOUT ROWID;

-- What each customer bought in all, as `PurchaseSummary` has it; nobody who bought nothing. `valued` are the days after the
-- first of which all values are known.
CREATE TABLE buyer (
    customer_id  INTEGER PRIMARY KEY,
    first_day    INTEGER NOT NULL,
    last_day     INTEGER NOT NULL,
    purchases    INTEGER NOT NULL,
    spent_minor  INTEGER NOT NULL,
    days         INTEGER NOT NULL,
    valued       INTEGER NOT NULL,
    valued_minor INTEGER NOT NULL
) STRICT;

-- Who has a contract.
CREATE INDEX purchase_recurring ON purchase (customer_id) WHERE months IS NOT NULL;
