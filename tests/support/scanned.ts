import jsQR from 'jsqr';
import type { Locator, Page } from 'playwright-core';

/** Side of the picture that is looked at, in pixels. */
const SIDE = 280;

/** What a phone's camera would read off the screen: the picture's pixels, through a decoder that knows nothing of the page. */
export async function scanned(page: Page, code: Locator): Promise<string> {
  const png = (await code.screenshot()).toString('base64');
  const grey = await page.evaluate(
    async ([picture, side]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = side;
      canvas.height = side;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0, side, side);
      const { data } = context.getImageData(0, 0, side, side);
      const greens = [...data].filter((_, i) => i % 4 === 1);
      return btoa(greens.map((value) => String.fromCharCode(value)).join(''));
    },
    [png, SIDE] as const,
  );
  const pixels = [...Buffer.from(grey, 'base64')].flatMap((value) => [value, value, value, 255]);
  const read = jsQR(Uint8ClampedArray.from(pixels), SIDE, SIDE, { inversionAttempts: 'dontInvert' });
  if (!read) throw new Error('no QR code to be seen');
  return read.data;
}
