/** `randomUUID` exists on secure origins only, and a phone on the desk's Wi-Fi is none. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
