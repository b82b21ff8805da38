/** What is said of the inspection outside of its page. */
export const INSPECTION = {
  ownerOnly: (owner: string | null): string =>
    owner === null
      ? 'PetaGizi belum disiapkan. Pilih menu PetaGizi > Siapkan.'
      : `Hanya akun yang memasang (${owner}) yang bisa mengirim uji. Buka lembar ini dengan akun itu.`,
  mail: {
    sender: 'PetaGizi',
    subject: 'PetaGizi: surat uji',
    text: 'Surat ini dikirim dari menu PetaGizi > Periksa pemasangan. Bila Anda membacanya, surat PetaGizi sampai di alamat ini. Tidak perlu dibalas.',
  },
} as const;
