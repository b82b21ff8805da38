/** The part of Google's reference implementation (1.0.3, Apache-2.0) that tests hold our reading to; it comes without types. */
declare module 'open-location-code' {
  export interface CodeArea {
    readonly latitudeCenter: number;
    readonly longitudeCenter: number;
    /** Significant digits, without the separator. */
    readonly codeLength: number;
  }
  export class OpenLocationCode {
    isFull(code: string): boolean;
    isShort(code: string): boolean;
    decode(fullCode: string): CodeArea;
    recoverNearest(shortCode: string, latitude: number, longitude: number): string;
  }
}
