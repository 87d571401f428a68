export function snippet(page: string, heading: string): string;
