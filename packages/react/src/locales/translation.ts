/** A group of messages in another language: all of them, and no others. */
export type Translation<Texts> = Readonly<Record<keyof Texts, string>>;
