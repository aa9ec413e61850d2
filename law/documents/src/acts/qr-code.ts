/** A QR code (ISO/IEC 18004) as a drawing of one path: sharp at any size, and the same for the same address. */
import QRCode from 'qrcode';

const QUIET_MODULES = 4;

/**
 * How the address is written down: `shortest` looks for runs of digits that take less room, which costs a fifth of an act's data and rarely
 * makes the code smaller; version 1 of acts has it.
 */
export type QrWriting = 'bytes' | 'shortest';

/** SVG of the code, black on white with its quiet zone. Throws for an address of more than 2,300 characters. */
export function qrSvg(address: string, writing: QrWriting = 'bytes'): string {
  const content =
    writing === 'shortest' ? address : [{ data: new TextEncoder().encode(address), mode: 'byte' as const }];
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET_MODULES;
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const start = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      const run = column - start;
      if (run > 0) path += `M${start + QUIET_MODULES} ${row + QUIET_MODULES}h${run}v1h-${run}z`;
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path fill="#000" d="${path}"/></svg>`;
}
