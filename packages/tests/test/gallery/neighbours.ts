export interface Neighbour {
  readonly css: string;
  /** In a layer, in an order that names ours; else the page takes the kit's sheet without a layer. */
  readonly isLayered: boolean;
}

/** What Tailwind's preflight says of the elements that the kit uses, in 3 and in 4. */
const preflight = `
  *, ::before, ::after, ::backdrop { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid #e5e7eb }
  html { line-height: 1.5; tab-size: 4; -webkit-text-size-adjust: 100%; font-family: ui-sans-serif, system-ui, sans-serif }
  h1, h2, h3, h4, h5, h6 { font-size: inherit; font-weight: inherit }
  a { color: inherit; text-decoration: inherit }
  b, strong { font-weight: bolder }
  small { font-size: 80% }
  table { text-indent: 0; border-color: inherit; border-collapse: collapse }
  ol, ul, menu { list-style: none }
  button, input, select, optgroup, textarea {
    font: inherit; letter-spacing: inherit; color: inherit; border-radius: 0; background-color: transparent; opacity: 1
  }`;

/** MUI's `CssBaseline`, which styles little but the body. */
const cssBaseline = `
  html { -webkit-font-smoothing: antialiased; -webkit-text-size-adjust: 100%; box-sizing: border-box }
  *, *::before, *::after { box-sizing: inherit }
  strong, b { font-weight: 700 }
  body {
    margin: 0; color: rgb(0 0 0 / 0.87); background-color: #fff;
    font: 400 1rem/1.5 Roboto, Helvetica, Arial, sans-serif; letter-spacing: 0.00938em
  }`;

/** What grows in years: rules about elements, written for other places of the page. */
const plain = `
  * { margin: 0; padding: 0; box-sizing: content-box }
  h1, h2, h3, h4 { margin: 2em 0 1em; font: bold 2rem Georgia, serif; color: navy; text-transform: uppercase }
  p { margin: 1em 0; max-width: 30ch }
  a { color: blue; text-decoration: none }
  ul { margin: 1em 0; padding-left: 40px; list-style: square }
  li { margin: 0.5em 0 }
  button {
    padding: 1em 3em; border: 3px outset gray; border-radius: 0; background: silver; color: black;
    font: bold 20px serif; text-transform: uppercase
  }
  input, select { width: 100%; padding: 10px; border: 2px inset; background: lightyellow; font-size: 20px }
  label { display: block; font-weight: bold }
  table { border: 2px solid; border-collapse: separate; background: #eee }
  th, td { padding: 20px; border: 1px solid; text-align: left }
  fieldset { padding: 20px; border: 2px groove }
  small { font-size: 70% }
  strong { color: red }
  dl, dd { margin: 1em 40px }
  header { background: #ddd }
  dialog { border: 5px solid }
  output { color: green }`;

/** Other people's sheets on the page: the kit has to look the same beside them. */
export const neighbours: Readonly<Record<string, Neighbour>> = {
  'Tailwind 4': {
    css: `@layer theme, base, autumn, components, utilities; @layer base { ${preflight} }`,
    isLayered: true,
  },
  'Tailwind 3': { css: preflight, isLayered: false },
  'MUI’s baseline': { css: cssBaseline, isLayered: false },
  'plain CSS': { css: plain, isLayered: false },
};
