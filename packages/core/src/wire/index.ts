export { fromWire, toSnake, toWire } from './casing.ts';
export { fillPath, pathParams, writeQuery } from './url.ts';
