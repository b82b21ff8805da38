// Words of the tabs Donatur, Janji Donatur and Pasangan Donatur.
export const DONOR_TITLE = 'Donatur';

export const DONOR_KINDS = ['CSR', 'Qurban', 'LAZ', 'GENTING', 'Dana Desa', 'Perorangan', 'Lainnya'] as const;

export const PROMISE_TITLE = 'Janji Donatur';

export const PAIR_TITLE = 'Pasangan Donatur';

export const DONOR_NOTES = {
  donorName: 'Seperti ditulis di kolom Pemberi pada tindakan. Satu baris untuk tiap program dan MoU.',
  donorOtherNames: 'Cara lain orang menulisnya, dipisah koma.',
  donorEmail:
    'Surat bulanan berisi jumlah, tanpa nama anak atau keluarga. Hanya terkirim bila alamat ini juga ada di tab Penerima.',
  donorTerm: 'Hari pertama dan terakhir MoU. Kosong: tanpa batas. Yang diberikan di luarnya tidak dihitung.',
  donorProgram: 'Seperti di tab Program.',
  donorPromised: 'Banyaknya selama MoU, dalam satuan program itu.',
  donorMoney:
    'Dalam rupiah. Bila Uang Diterima kosong, dipakai jumlah rupiah yang dicatat di formulir tindakan.',
  donorActive: 'Tidak: janji sudah selesai dibicarakan, dan tidak ada surat lagi.',
  promiseAreas:
    'Banyaknya penerima per RW. 0 sampai 4 ditulis <5; kosong bila jumlah kecil bisa dihitung mundur. Baris ini boleh diperlihatkan kepada donaturnya.',
  promiseAfter:
    'BB/U pada penimbangan pertama sesudah pemberian terakhir, dibandingkan yang terakhir sebelum pemberian pertama. Keluarga dihitung menurut anaknya yang paling tertinggal.',
  pairCode:
    'Disebut kepada donatur sebagai ganti nama. Hanya untuk petugas: jangan beri tahu donatur kode ini milik siapa.',
} as const;
