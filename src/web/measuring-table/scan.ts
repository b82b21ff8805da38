// Reading the QR code of a card from a photo: by the browser where it can, else by jsQR.
import jsQR from 'jsqr';

/** The part of the Shape Detection API that is used; few browsers have it, none of the old. */
interface BarcodeDetector {
  detect(image: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>;
}

declare global {
  interface Window {
    readonly BarcodeDetector?: new (options: { readonly formats: readonly string[] }) => BarcodeDetector;
  }
}

/** Longest sides, in pixels, at which a photo is looked at in turn: a card fills most of one, or a small part of it. */
const SIDES = [720, 1280, 420] as const;

/** @returns the text of the code in a photo; `null` where none can be read */
export async function codeInPhoto(photo: Blob): Promise<string | null> {
  const image = await imageOf(photo);
  return (await byBrowser(image)) ?? byPixels(image, image.naturalWidth, image.naturalHeight, SIDES);
}

/** Whether the browser says that it has a camera for this file; it may still refuse it. */
export const mayHaveCamera = (): boolean => navigator.mediaDevices?.getUserMedia !== undefined;

/** A camera that looks for a code. */
export interface Camera {
  readonly video: HTMLVideoElement;
  /** The text of the first code that it sees; `null` once it was stopped. */
  readonly seen: Promise<string | null>;
  stop(): void;
}

/** Milliseconds between two looks: a slow phone has to draw the picture in between. */
const LOOKS_EVERY = 200;

/** @throws where the browser or whoever holds the phone refuses, as many do to a file */
export async function openCamera(): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const video = document.createElement('video');
  video.setAttribute('playsinline', '');
  video.muted = true;
  video.srcObject = stream;
  await video.play();
  let isOpen = true;
  const stop = (): void => {
    isOpen = false;
    for (const track of stream.getTracks()) track.stop();
  };
  const look = async (): Promise<string | null> => {
    while (isOpen) {
      const text =
        (await byBrowser(video)) ?? byPixels(video, video.videoWidth, video.videoHeight, [SIDES[0]]);
      if (text !== null) {
        stop();
        return text;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY));
    }
    return null;
  };
  return { video, seen: look(), stop };
}

async function byBrowser(image: HTMLImageElement | HTMLVideoElement): Promise<string | null> {
  if (window.BarcodeDetector === undefined) return null;
  try {
    const [found] = await new window.BarcodeDetector({ formats: ['qr_code'] }).detect(image);
    return found?.rawValue ?? null;
  } catch {
    return null; // it is named, and does not work on this phone
  }
}

function byPixels(
  image: CanvasImageSource,
  naturalWidth: number,
  naturalHeight: number,
  sides: readonly number[],
): string | null {
  if (naturalWidth === 0 || naturalHeight === 0) return null;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return null;
  for (const side of sides) {
    const scale = Math.min(1, side / Math.max(naturalWidth, naturalHeight));
    canvas.width = Math.max(1, Math.round(naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(naturalHeight * scale));
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    const found = jsQR(data, width, height, { inversionAttempts: 'dontInvert' });
    if (found && found.data !== '') return found.data;
  }
  return null;
}

function imageOf(photo: Blob): Promise<HTMLImageElement> {
  const image = new Image();
  const address = URL.createObjectURL(photo);
  return new Promise((resolve, reject) => {
    image.onload = () => {
      URL.revokeObjectURL(address);
      resolve(image);
    };
    image.onerror = () => {
      URL.revokeObjectURL(address);
      reject(new Error('no picture'));
    };
    image.src = address;
  });
}
