/** The one style sheet: system fonts, light and dark, from 320 px on. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --ink: #14202b; --quiet: #51606e; --paper: #ffffff; --line: #d5dce2; --band: #f3f6f8; --mark: #00739c; --bar: #8fc6dc;
  font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eef2; --quiet: #a3b1bd; --paper: #10181f; --line: #2c3944; --band: #18232c; --mark: #6cc5e6; --bar: #2d6a82; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: break-word; hyphens: auto; }
header, main { width: min(100% - 2rem, 50rem); margin: 0 auto; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; justify-content: space-between;
  padding-top: 1rem; padding-bottom: .75rem; border-bottom: 1px solid var(--line); }
.name { margin: 0; font-weight: 700; font-size: 1.25rem; letter-spacing: -.01em; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
a { color: var(--mark); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
nav a { padding: .25rem 0; }
nav a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
h1 { font-size: 1.375rem; line-height: 1.3; font-weight: 600; margin: 1.5rem 0; max-width: 38rem; text-wrap: balance; hyphens: manual; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .25rem; }
.definition { margin: 0; color: var(--quiet); font-size: .875rem; line-height: 1.45; font-weight: 400; }
.headline { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; margin: 0; }
.headline > div { padding: .875rem 1rem; background: var(--band); border-radius: .375rem; }
.headline dt { font-weight: 600; }
.headline dd { margin: 0; font-size: 1.375rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
.headline dd.definition { margin-top: .25rem; font-size: .875rem; font-weight: 400; line-height: 1.45; }
table { width: 100%; border-collapse: collapse; margin-top: .75rem; }
th, td { padding: .5rem .75rem .5rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--quiet); font-size: .875rem; border-bottom-width: 2px; vertical-align: bottom; }
tfoot th, tfoot td { font-weight: 600; border-bottom: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; hyphens: manual; }
thead .number { white-space: normal; }
.figures { margin: .75rem 0 0; }
.figures > div { display: grid; grid-template-columns: 1fr 9rem 15rem; gap: 0 1rem; align-items: baseline;
  padding: .5rem 0; border-bottom: 1px solid var(--line); }
.figures dt { font-weight: 600; }
.figures dd { margin: 0; }
.figures .definition { grid-column: 1 / -1; }
.label { color: var(--quiet); font-size: .875rem; margin-right: .25rem; }
.bar { display: block; width: 100%; height: .25rem; margin-top: .25rem; }
.bar rect { fill: var(--bar); }
pre { margin: .5rem 0; padding: .75rem 1rem; background: var(--band); border-radius: .375rem; white-space: pre-wrap;
  overflow-wrap: anywhere; font: .875rem/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; }
main { padding-bottom: 3rem; }
@media (max-width: 30rem) {
  th, td { padding-right: .5rem; font-size: .9375rem; }
  .headline { grid-template-columns: 1fr; }
  .figures > div { display: flex; flex-wrap: wrap; justify-content: space-between; }
  .figures dt, .figures .definition { flex-basis: 100%; }
  .figures .number { font-size: .9375rem; }
  .figures .label { font-size: .8125rem; }
}
`;
