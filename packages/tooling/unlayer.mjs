/**
 * The stylesheet for pages whose reset is in no layer: there a layer loses to everything. Each rule gets the weight of
 * one class instead, all of them the same, so that among themselves they decide as before.
 */
export const unlayer = (css) =>
  css.replaceAll('@layer autumn {', '@media all {').replaceAll(/^(\s*):(where|root)\b/gm, '$1:not(._):$2');
