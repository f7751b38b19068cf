/** What a file that is brought may be at most; more is refused in one sentence. */
export const MOST_BYTES = 50_000_000;
export const MOST_FEATURES = 200_000;
export const MOST_POSITIONS = 2_000_000;

/** The size of a file in megabytes, as a refusal tells it. */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Of an archive: entries, bytes that it unpacks to, and how many times its packed size that may be. */
export const MOST_ENTRIES = 1000;
export const MOST_UNPACKED = 200_000_000;
export const MOST_RATIO = 200;

/** Tags of an XML document: it is read into a tree, which is many times its text. */
export const MOST_TAGS = 1_500_000;

/** Milliseconds that reading a file may take. */
export const PATIENCE = 60_000;

/** What has more positions than this, a file or a feature, is not asked about: the answer would keep the page waiting. */
export const MOST_ASKED = 10_000;

/** How many features of a file are offered by name. */
export const MOST_NAMED = 200;
