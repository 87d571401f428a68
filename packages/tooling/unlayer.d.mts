export const unlayer: (css: string) => string;
