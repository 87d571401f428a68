/**
 * The stylesheet for pages whose reset is in no layer: there a layer loses to everything. Each rule gets the weight of
 * one class instead, all of them the same, so that among themselves they decide as before. A selector may go on in
 * another line, and has its weight already.
 */
export const unlayer = (css) =>
  css.replaceAll('@layer autumn {', '@media all {').replaceAll(/([{},;]|\*\/)(\s*):(where|root)\b/g, '$1$2:not(._):$3');
