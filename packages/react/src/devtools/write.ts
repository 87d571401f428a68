/** A number as it is, with its thousands apart. */
export const writeNumber = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 10 });

/** An instant in UTC, to the minute: what logs and the API say. */
export const writeInstant = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** A time of today, by the browser's clock. */
export const writeTime = (at: number): string => new Date(at).toLocaleTimeString('en-GB');
