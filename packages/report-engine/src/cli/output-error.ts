// What is thrown where a result cannot be written: one plain line, exit status 2.

/** The message is the whole line; the command line was right, so no help is offered. */
export class OutputError extends Error {}
