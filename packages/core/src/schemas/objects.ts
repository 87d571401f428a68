/** The objects of `zod/mini`: what `#objects` means where no code may be made at run time, as on the edge. */
export { object, strictObject } from 'zod/mini';
