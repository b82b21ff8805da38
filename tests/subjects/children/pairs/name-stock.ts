/**
 * Stock of given names as they are common in villages of Java, the most common first: any likeness to a real family is chance. Kept
 * apart from the names of the demonstration village, so that what recognises children is not measured on what it was tried with.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const BOYS = words(`
  Rizki Rafa Azka Arka Fatih Alif Raffa Zidan Daffa Kenzo Gibran Arsya Al Fauzan Hafiz Ibrahim Yusuf Rayyan Zayn Raka Bagas Ilham Fahri
  Farhan Naufal Hanif Iqbal Khoirul Adnan Danish Reza Rasya Satria Tegar Wahyu Panji Nizam Abizar Galang Galih Lutfi Haidar Umar Ali
  Hamzah Husain Hasan Zaki Dzaki Syahrul Sakti Rangga Dwi Eko Tri Agus Bayu Damar Dimas Fajar Gilang Jaya Krisna Lintang Malik Nabil
  Oki Pandu Qais Rama Shaka Taufik Ubay Virendra Wisnu Yoga Zulfikar Abimanyu Bima Candra Djaka Soeryo Tjahyo Khalid Syafiq`);

export const GIRLS = words(`
  Aisyah Putri Nur Zahra Azzahra Naura Alya Nayla Khanza Kayla Anindya Adiba Aqila Salsabila Nabila Fatimah Hafsah Maryam Khadijah
  Shanum Zea Kirana Inara Almira Arumi Syifa Safira Salma Rania Qonita Nadia Nadira Najwa Naila Laras Kinanti Keysha Jihan Intan Hanum
  Gendis Felisha Elok Dinda Dewi Citra Calista Bilqis Ayu Aulia Alesha Adelia Amira Anisa Balqis Cahaya Dina Dini Dian Elsa Fitri Gita
  Husna Indah Jasmine Khalisa Lathifa Mikayla Nafisa Oktavia Puspa Queena Rara Rahma Sekar Tiara Ulfa Vania Wulan Yasmin Zivana Rukoyah`);

export const BOYS_LAST = words(`
  Pratama Ramadhan Maulana Saputra Firmansyah Hidayat Putra Al-Farizi Alfarizqi Nugroho Ardiansyah Kurniawan Setiawan Wibowo Prasetyo
  Akbar Hakim Abdillah Rahman Santoso Hermawan Wicaksono Mahendra Alfarezel Syahputra Adhitama Nugraha Permana Habibi Ghifari Susanto
  Wijaya Saifullah Mubarok Fadhilah Zulkarnain Purnomo Hartono Rosyid Arifin`);

export const GIRLS_LAST = words(`
  Putri Ramadhani Azzahra Salsabila Khoirunnisa Lestari Maharani Rahmawati Aulia Az-Zahra Cahyani Kusuma Permata Puspita Wulandari
  Humaira Ayuningtyas Larasati Anggraini Safitri Oktaviani Nuraini Zahira Ayunda Kamila Mufida Shakila Nadhifa Maulida Fadilah Hasanah
  Pertiwi Rizkia Sabrina Talita Handayani Kirani Zakiyah Nafeesa Syakira`);

export const WOMEN = words(`
  Wahyuni Lestari Astuti Aminah Handayani Rahayu Rahmawati Fitriani Sulastri Khasanah Ningsih Marlina Mulyani Yuliana Sumarni Kusrini
  Sari Maryati Nurjanah Fatimah Khotimah Susanti Suryani Partini Romlah Wati Agustina Puspitasari Pratiwi Setyowati Kartika Utami
  Maesaroh Muslimah Rohmah Rusmini Suparmi Sugiarti Tumini Watini Widayanti Yulianti Zulaikha Anjarwati Badriyah Chasanah Daryati
  Endang Farida Giyarti Hartati Istiqomah Jumiati Kholifah Lutfiyah Mutmainah Nuryati Oktaviani Purwanti Qomariyah Rukmini Solikhah
  Tarwiyah Umiyati Vita Winarsih Yati Zubaidah Soepiah Djumilah Tjitra Murni`);

/** First words of mothers' names that tell little; how often, of 100. */
export const WOMEN_FIRST: readonly (readonly [string, number])[] = [
  ['Siti', 14],
  ['Sri', 7],
  ['Nur', 5],
  ['Dewi', 4],
  ['Tri', 3],
  ['Dwi', 3],
  ['Eka', 2],
  ['Rina', 2],
  ['Novi', 2],
  ['Ika', 2],
  ['Yuni', 2],
];

export const MEN = words(`
  Slamet Budi Agus Sutrisno Eko Bambang Wahyudi Heri Joko Supriyadi Edi Sugeng Hadi Sunarto Rahmat Teguh Darsono Dedi Didik Fajar Imam
  Karno Kuswanto Mugiono Paryono Purwadi Rohmat Solikhin Sukirman Suparno Tarno Warsito Yanto Yulianto Zaenal Arif Andi Ahmad Mustofa`);

/** As parents like them for twins: the likeness is what makes twins hard to tell apart, though they can be called apart. */
export const TWINS_OF_ONE_SEX: Readonly<Record<'male' | 'female', readonly (readonly [string, string])[]>> = {
  male: [
    ['Hasan', 'Husen'],
    ['Hasan', 'Husain'],
    ['Raffa', 'Raffi'],
    ['Rafa', 'Rafi'],
    ['Raka', 'Riki'],
    ['Arya', 'Arga'],
    ['Fahri', 'Fahmi'],
    ['Dafa', 'Dafi'],
    ['Azka', 'Azki'],
    ['Alif', 'Alfi'],
    ['Zidan', 'Zidni'],
    ['Bagas', 'Bagus'],
    ['Nakula', 'Sadewa'],
    ['Rama', 'Rana'],
    ['Kenzo', 'Kenzi'],
    ['Farhan', 'Farhat'],
  ],
  female: [
    ['Dina', 'Dini'],
    ['Dian', 'Dina'],
    ['Nayla', 'Nayra'],
    ['Naila', 'Naira'],
    ['Salma', 'Salwa'],
    ['Rina', 'Rini'],
    ['Alya', 'Alma'],
    ['Kirana', 'Kirani'],
    ['Nabila', 'Nadila'],
    ['Aqila', 'Adila'],
    ['Zahra', 'Zahira'],
    ['Syifa', 'Syafa'],
    ['Anisa', 'Anita'],
    ['Hafsah', 'Hafizah'],
    ['Nadia', 'Nadira'],
    ['Sinta', 'Santi'],
  ],
};

export const TWINS_OF_TWO_SEXES: readonly (readonly [string, string])[] = [
  ['Dino', 'Dina'],
  ['Rafi', 'Rafa'],
  ['Nabil', 'Nabila'],
  ['Amir', 'Amira'],
  ['Rizki', 'Rizka'],
  ['Adit', 'Dita'],
  ['Yusuf', 'Maryam'],
  ['Fikri', 'Fikra'],
  ['Aldi', 'Alda'],
  ['Zaki', 'Zakia'],
];
