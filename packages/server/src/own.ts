/** The value of a record's own key: an id such as `constructor` must not find what every object has. */
export const own = <Value>(record: Readonly<Partial<Record<string, Value>>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
