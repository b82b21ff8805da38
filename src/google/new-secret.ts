/** Signs texts with a secret: HMAC-SHA-256, in letters that are safe in an address. */
export const hmacSigner =
  (secret: string) =>
  (text: string): string => {
    const bytes = Utilities.computeHmacSha256Signature(text, secret, Utilities.Charset.UTF_8);
    return Utilities.base64EncodeWebSafe(bytes).replace(/=+$/, '');
  };

/** A secret that nobody can guess: two random ids of 122 bits. */
export const newSecret = (): string => Utilities.getUuid() + Utilities.getUuid();
