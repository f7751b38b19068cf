import type { FrameRefusal } from './frame';

/** Version of the messages between an embedded map and the page that shows it: member `townMap` of every one. */
export const MESSAGES = 1;

/** Why a request came to nothing. */
export type Refusal = FrameRefusal | 'malformed' | 'unknown-version';
export const REFUSALS: readonly Refusal[] = ['unknown-feature', 'not-shown', 'malformed', 'unknown-version'];

/** What a host is told unasked: once that it is heard, then of every change. */
export const EVENTS = ['ready', 'select', 'change'] as const;
export type FrameEvent = (typeof EVENTS)[number];
