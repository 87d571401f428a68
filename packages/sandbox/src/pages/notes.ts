/** What a page is to say after a form was sent. The address carries the id only, so no link can put words into a page. */
export interface Notes {
  /** Answers with the id. */
  readonly keep: (note: Note) => string;
  readonly read: (id: string | null) => Note | undefined;
}

export interface Note {
  readonly kind: 'good' | 'bad';
  readonly text: string;
}

const KEPT = 100;

export function createNotes(): Notes {
  const notes = new Map<string, Note>();
  return {
    keep(note) {
      const id = crypto.randomUUID();
      notes.set(id, note);
      const [oldest] = notes.keys();
      if (notes.size > KEPT && oldest !== undefined) notes.delete(oldest);
      return id;
    },
    read: (id) => (id === null ? undefined : notes.get(id)),
  };
}
