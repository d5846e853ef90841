//! What the demo's salespeople note of customers abroad. Word lists only.

use super::scenes::{IN, NEITHER, OUT, Scene, Told, scene};

pub(super) static TOLD: Told = Told {
    noticed: NOTICED,
    met: MET,
    rungs: RUNGS,
    feelings: [
        [
            &["annoyed", "angry"],
            &["unsure", "confused", "wary"],
            &["neutral", "undecided"],
            &["curious", "interested", "hopeful"],
            &["keen", "confident"],
        ],
        [
            &["angry", "let down"],
            &["disappointed", "worried"],
            &["neutral", "busy"],
            &["content", "relieved", "at ease"],
            &["proud", "delighted"],
        ],
    ],
    products: &["gift boxes", "paper bags", "till rolls", "price labels", "paper cups", "shipping cartons"],
};

#[rustfmt::skip]
static NOTICED: &[(&str, &[Scene])] = &[
    ("google", &[
        scene("website", IN, 1, "came from Google, read 3 pages", "searches on Google", "find a solution"),
        scene("website", IN, -1, "12 pages in 9 minutes, then left", "reads the blog", "find an answer"),
        scene("ads", NEITHER, 0, "search ad shown", "searches on Google", "find a solution"),
    ]),
    ("instagram", &[
        scene("ads", NEITHER, 0, "Instagram ad for {product}", "sees an ad", ""),
        scene("social", IN, 1, "saved a post about {product}", "saves a post", "look for ideas"),
    ]),
    ("", &[
        scene("website", IN, 1, "read the export page twice", "reads product pages", "find a supplier"),
        scene("social", NEITHER, 0, "probably saw our posts", "sees a post", ""),
        scene("ads", NEITHER, 0, "ad in the trade newsletter", "sees an ad", ""),
    ]),
];

#[rustfmt::skip]
static MET: &[(&str, &[Scene])] = &[
    ("referral", &[scene("referral", IN, 1, "sent by a customer of ours", "asks around", "a proven supplier")]),
    ("event", &[scene("event", IN, 1, "talked at the trade fair, took samples", "visits our stand", "find a supplier")]),
    ("webinar", &[scene("webinar", IN, 1, "stayed to the end, asked two questions", "joins a webinar", "learn")]),
    ("", &[
        scene("email", IN, 1, "asked for a catalogue of {product}", "asks for a catalogue", "find a supplier"),
        scene("phone", OUT, 0, "short introduction, call again next week", "listens", ""),
        scene("whatsapp", IN, 0, "asked for the minimum order", "asks for terms", "find a supplier"),
    ]),
];

#[rustfmt::skip]
static RUNGS: &[(&str, &[Scene])] = &[
    ("aware", &[
        scene("email", OUT, 0, "sent the catalogue, no answer yet", "gets the catalogue", ""),
        scene("website", IN, 0, "opened {product} three times", "reads product pages", "compare"),
        scene("phone", OUT, -1, "busy, a bit short with me", "answers briefly", ""),
        scene("email", OUT, 1, "liked the sample photos", "looks at samples", "find a solution"),
    ]),
    ("considering", &[
        scene("demo", OUT, 1, "video demo, many good questions", "watches a demo", "be sure it fits"),
        scene("meeting", OUT, 0, "wants to do the sums first", "reckons the cost", "choose well"),
        scene("email", IN, 0, "asked for freight and payment terms", "asks for freight", "know the final price"),
        scene("email", OUT, 1, "sent a case study of a shop like theirs", "reads a case study", "proof"),
        scene("website", IN, 0, "compared two packages", "compares", "choose well"),
        scene("cart_left", IN, -1, "left {product} in the cart", "fills a cart", "try it out"),
        scene("phone", OUT, -1, "local supplier quotes less", "compares prices", "the best price"),
    ]),
    ("purchased", &[
        scene("phone", OUT, 1, "goods arrived, all complete", "receives the goods", "check the order"),
        scene("email", OUT, 0, "order confirmation and customs papers", "checks the papers", "everything on paper"),
        scene("support", IN, -1, "customs wants another form", "asks for papers", "clear customs"),
        scene("packaging", NEITHER, 1, "neat box, thank-you card inside", "opens the parcel", "test us"),
    ]),
    ("activated", &[
        scene("support", IN, 0, "asked how to order in the app", "learns the app", "order alone"),
        scene("meeting", OUT, 1, "trained the team by video", "takes a training", "work faster"),
        scene("whatsapp", IN, 1, "{product} sells well, wants more kinds", "asks for more kinds", "a full shelf"),
    ]),
    ("retained", &[
        scene("email", IN, 1, "reordered {product}, knows the way", "reorders", "never run out"),
        scene("phone", OUT, 1, "sales are up, happy with us", "tells about the shop", ""),
        scene("phone", OUT, 0, "stock lasts two more weeks", "checks the stock", ""),
        scene("support", IN, 0, "asked for the invoice again", "asks for an invoice", "tidy books"),
        scene("email", OUT, 0, "sent this month's prices", "reads the prices", "no surprises"),
        scene("meeting", OUT, 2, "planned the quarter, larger orders", "plans orders", "better terms"),
        scene("phone", IN, -1, "shipment two days late", "asks where it is", "goods on time"),
    ]),
    ("loyal", &[
        scene("phone", IN, 2, "ordered without asking the price", "orders by phone", "a good relation"),
        scene("whatsapp", IN, 1, "sent a photo of a full shelf", "shares a photo", ""),
        scene("meeting", OUT, 2, "talked about their second shop", "tells plans", "grow together"),
        scene("email", OUT, 1, "takes part in the loyalty programme", "joins the programme", "rewards"),
        scene("support", IN, 0, "moved the delivery to Saturday", "changes the schedule", ""),
    ]),
    ("advocate", &[
        scene("referral", IN, 2, "sent two shops our way", "recommends us", "help friends"),
        scene("review", IN, 2, "five stars with photos", "writes a review", "help others"),
        scene("phone", OUT, 2, "we may tell their story", "gives a testimonial", "be known"),
        scene("meeting", OUT, 1, "talked about referral rewards", "joins the programme", "rewards"),
    ]),
    ("declining", &[
        scene("phone", OUT, -1, "short answers, maybe later", "puts off an order", ""),
        scene("email", OUT, -2, "opened, no answer for a week", "is silent", ""),
        scene("support", IN, -2, "the same complaint again", "complains", "be heard"),
        scene("meeting", OUT, 1, "fixed it in the call, gives us another try", "gives a chance", "certainty"),
    ]),
    ("dormant", &[
        scene("email", OUT, -1, "news of the range, not opened", "is silent", ""),
        scene("phone", OUT, -1, "old stock is not sold yet", "buys less", "save money"),
        scene("email", IN, 1, "asked whether {product} is still made", "asks again", "start again"),
    ]),
    ("ended", &[
        scene("phone", OUT, -1, "parted as friends", "says goodbye", ""),
        scene("email", OUT, -2, "asked why, got one line", "answers briefly", ""),
    ]),
];
