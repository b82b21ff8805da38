// Written by scripts/growth-tables.ts; not to be edited by hand. The text form is described in packing.ts.
// Source: WHO Child Growth Standards, WHO Multicentre Growth Reference Study Group, 2006 (length/height, weight,
// body mass index) and 2007 (head and arm circumference): L, M and S by day of age, or by 0.1 cm of length or height.
export const PACKED_TABLES = {
  lengthHeightForAge: {
    first: 0,
    rows: 1827,
    male: {
      l: "rC())ttHttG(((x0())ttHttG(((",
      m: "rC)h80qnyy*qqi~Ohq|>hrk0zqdhikOrr^jj*kvfkk8kt0j}Fly^kkMjrViv.irPimJh~LhsThnNhh^xXuZp2zNsbl@*l[p/uEy1|ghi7hj_~W}]{Y{/wYrap)mEj7RiLkdoDn@nDmHk*j^j.j.j>jLlJk*i^iXi*i@j(j6j(jDi8h`h>^90RhDK*/h>h8DB>;+,,-,+-I-I-hd+-3.2.n7bk@j@i)p8Ui]x0(P0xxhqDxtn|]huIh|Sh{OhyIh{Oh{Mhy9hvMhtIhpghk?~;|_zYz-x=x[xKy)z-x=wKv_u+rYq+ngm;kgjSiGiMi=i;hehgh[h]i3iKi??h=;RS/AX@p[m[O4hWhNh3kWCj_k+j1hTif;",
      s: "rC)D0hx{FhxpSv)iOl+lUmZjWd[h(Ph8bh@hJhbhfhdi*hfh`hZhLhJhDhBh6h2Z6<>.+2-+,.+++2//I1/;Ol/vGx0(4Hmp|bmloEi1oSr3sKqWo]lUj1h_h+h9h?h?/_hEmLsSu6lS=",
    },
    female: {
      l: "rC())ttHttG(((x0())ttHttG(((",
      m: "rC)h(0qhnmHp~lzMvpcpn=xs@lu(mw8mqTmuHmqBm{*mwOmm<i{>jm0isfiifhw\\hnNz:vBu^lPh`j3jeqWv7|C}_{eyCsGm_h;h4l@nXo^q2q:r<r.pbp0o0nLn*m2lLkBjdk(k*j\\iTi:hVi,hFh8:WhYhghYi1QF,-+-R-jF,-e-O,-8-4-,-+-+,.+/,@2,1+8115:8ID418oDLoGn:GjRx0(D0xowtJxjmiCjuQjoWjr=jp+jlOi~Miu)imYh~[hy9hw?huShs]htOhsGhr[hr-ho]hl]hjGhhU~)}9};})}?|U{[z_GY/IOG;bI14iW^.7Gh(ahf^iAjIlM:Rdic,\\mOp\\h^",
      s: "rC)8Hnlz0nonGiy>jy+hk(4(p<o:rbv*vRv<t`qNnfmZkHh\\F+,,,1++-,+/----,,:+@+1A25,hQh.jer/[lGm,x0(HHnht@m~r;-9E9OAUIY?]7W7S/EA/?A-C591;/1-/-h?(",
    },
  },
  weightForAge: {
    first: 0,
    rows: 1827,
    male: {
      l: "hlK)H8kjiDlhxUuk(hv,xVqbn@l\\k6j\\j*iRi>i*h^hPhLh<h>h0h0h(f^`ZXVRPRLLJH7hEqCi<yYl9u8tEiYdIhWj=jg+hK",
      m: "hlK)h00v{wLv}j/jp+mi2joDjt,jp>kj:lzBki.i{,hz^v0l<m5p;wC{I|I|E{Y{S}+}gz7ycxQvUsep3nElAhe;hDhfjdk`mLmdmVnDn`pfq0pfpRodmHj.h6Qh5]3h,j@k\\m6o<p.pNp@odo>oNoTp:pRpZobo>n\\n8l\\\\=2.//1.52.+8,VlGGC:1Sh7hOhOi6SS8A8h@j1h1nIh0=elHqgVh:h7qU55j)GhLiWDifPkd",
      s: "hlK)P8tqnZs~z=op;jlYjw1izchqgpMn^xPhkNhtLhy,hw2hp\\}Xt@p>l0jVkRkXkRlRmFm0lPlNjTh(h4Lg7<jLm4mTmJkbj@i8h,7l`jXk3l)ep5qRj_lZvXiJjDhIk[b",
    },
    female: {
      l: "hlK)H8kzoVmlnQ{m:hxFm0(Fi`l6n:o`q@rHt2u<vNvJvTu`tfsTq`p0n8lPjFi(Z*?Uh3_928D1qHOoTj^jLiZr3i6hCl\\o6m[tHj:",
      m: "hlK)h00vuy6whlMl{bkhPjn2jifjj`ju,k|`jsBilbhpPuBo@iYEm1oKoesYvUx_{ay9w5u]tCr;r-pcn?k-i-h*j>kJmBn@oJpdpTp<q4qFsXtFt\\tTr\\p0k^i8^.iJlJo(p\\q0pFo:n<m<mHmfn`p,pXpZp0n@l<jXiZiFP=/1//.;278=h->CGh]ieSpJjeiQkIhU[FSAIhZh]lD4hFi0lJi5kIm/bjI",
      s: "hlK)X8sq|^rpyKyj[jxeju9jlQhx=uWkNv0{F|DyHw\\tZsZsZsDr.oNl(i.?iGiejMh[0hViLkDjfjNl,m4mFnFn,o6oNo\\nLlTj<h*HOh/UYc>i0pJ/kOh0x>k*lVjRaj:jb>hIh7JiDh37l54pb",
    },
  },
  bmiForAge: {
    first: 0,
    rows: 1827,
    male: {
      l: "rC)H0uniVhrmk+hils4lpwUjplZj{sGmrfp\\uRpPpfo0nbm^m:lBl0k<k4jVj@j8ibi`iNiLi>i@i.i0hdh`hThTh>I/-mL,-l_-i+-vR-jN-h--hW-Y+-2-7,+-,/,,,,11A2C.J,:@hi@i*x0(D8mmr?mws(k3oErSuSw3xa{K|=}7}ehh9~e~)|]zgyQx_x9w9w3v1u-s?q5pIoep;oWq=2kRpPj\\hW+l\\pOjXhaiM",
      m: "rC)h(,hq~sUkxoy4ir|mWh~xh]howrTiwn9osTlqQpi(hi(jNqnLmRx`W|UhpAhoMhm-hm]hmOhpghn1hjO}_z3vAs;p]q1qarAqIqMq[rAqar3q+pInYmQlOk5igi1hUh7[/>Ph*hHhLhVi2i<iZj:jLj\\j\\jLj8iVi`\\1-]+-i<-j/,-2,08-A-j_+-h2-X+-;-7--+-.-0+,---/,++-,/,4P42:i,F+i9P7h97h7kg2h:i-pVSiNx0(DHtkyp(tlyj]x.v@uFsXs<rFrXs\\uXx0zT}dhhBhj*~\\{bxFv(rbs0qBr0q^ofoLo`r.qFtP0iAp1n^jSj^nNj(rH",
      s: "rC)P0iynfuxCiuier{Xx7hlZk~UyBtVjDmdj:k*iJiBhdh`hBh@h6\\`NDD8@4646004*4*0*0,.^D4-1+-d,-9-1+-0-,-3-+,++++///4h4o<g[lZh+rex0(0HuvsJuuxa}*yNy2hh`hkRhjHy<sBhK*xKm@",
    },
    female: {
      l: "rC)H8hkstZixku9h}hl8pyjQl}xVm}pUtn8hqBhvPhjP~Zz.x.uVtBs(r6q2p>odo0n\\mfmZm,lPl:k\\kJk0jbjTj4jJh\\E/-l^,-l=-i--tH-j2-W-h/-5-F-B-7,++2,,4.+D=.i0i2iK{6x0())nwOnwP(((",
      m: "rC)h0,hopwfhonoMhy_hp=u[hhHhi9o,hpQmyfmVmOnxb|,w27mS{7y=w7zEx[uKwAx1ucuMt5t3sIrEpQp?pcq?pOpcq7qApepap3oYo=nSn-m-kgjUicheh7=(>`h4hJhHh`i,i@i@iJiNi\\i`idj@jPjPjXjRjBj^a4,-N-j]+-,-7,-T-L-iQ,-H-4,-+.+/,,,,+++/,.++2/4F2/1;18=;hc:hXo\\leakBh0F@h?FU1x0(@8mqwu2mrj{QxDv4q6nJl4oLs`wTw^vLrTpbo0pdrHsXu:v,v0t0pRm:kRkDj`2n3r8j8hE:qBj4j[k:^",
      s: "rC)6H~mmBhnypcqwjbjw{Okx6hrHhiDv6sFpHo<n2m,l:kNjfiPG)-j2+-hg-iE-hS,-i4-h@-^-H-:-00/---+-+,:+.+e/h*j=Om4kgn]k4x0(<Hv}u\\v}v;l9TiBnZsNwNyZzFw:r4nDRiK^9h]l_o)q-p9m90hUhdtgoNSh(hEsS",
    },
  },
  headCircumferenceForAge: {
    first: 0,
    rows: 1827,
    male: {
      l: "hlK())ttHttG(((",
      m: "hlK)h08ukokVulkv;hmw6ss(vy0vhNvtfvhJwi2hy0ip*sbi*rE{ap7hl-hpGhoYh}5imQiwSjiOjsGjvUj{[j~Mj~Ej|Ejw3ju9jr)jn_ji5izGit7im5ih9hxKhrYhn-hhO{Ww[uet3sgt9u;vcwQxYyYz9{+z3yCxIwgvMuOtGs]sSsMs;raq[q/oeo/mIk_jUjEVD.0+-+-4-2-,,-+,,++++/27+.54F8k]YCej87k<iEiVn:tchC^7jMjgkghCmXi_lek0",
      s: "hlK)LHmrm`lz~Kz}Mip4pn-pj8apFoRr.qDpLoZn.l\\k@j,hdhdh8hBh(h<h*f\\P203*?)75-7*_I,-0+-/-3-/,-0-8-:-8-.-1-G-;-1-+.++.+82vFl\\iVj2l<qHtZx]m:",
    },
    female: {
      l: "hlK())ttHttG(((",
      m: "hlK)h(8tyy|@tv{rQjlrMhtk<xm`zjdyk8{hNj{Xh{NhAw;}1xgrA~_|?ht-im+i{3jpAjv[khQkmWkqIkrEkpOkj[j{UjvCjo)jiKix]ir?ij]hy3hqOhiSz-u+q5pareu_zYhh-hk=hm1hlQhk3hiO~G}5{O{AzCy5w/v/t/rGq9pcp7oAmYm-Y2+/,+-,+,-3-3-.-.+,,,4+5,/=+5@+8,=PhNmIJhBk-j(k?OeiHhd8w3sAkEmIh3j1h`",
      s: "hlK)LHml|Hlyr=uoAio(l|Cmp6h,h\\iXhFh<h0dTf<VF>J8D6>84>.844404,:)8)M,-.+---/-/,-,-2-2-2+---?-5--,.++++P^C>k./sFi2s\\k[i6l/iej.yF",
    },
  },
  armCircumferenceForAge: {
    first: 91,
    rows: 1736,
    male: {
      l: "hk0)6Hnlu8m}h?ti9qv7mp7jjWho?p=h`nNpTr,r0r4qTq@pH4jai)uVgi<kX2s)o3kRJrf",
      m: "hk0(h(8lphv@llu~+uj5t}-swepw3nqClrEjx[isQhtC|)oeiIjFo.rZs,r:r4t,tTsBs8o>l>hNhgl+n/oGpWpWpgpSocnam[lUkYj]iai=i)hYhEhMhKh;h?ggUE7*:D>4<4<DLDJ;iHC4h1Uhdm^hNjPie7wfuKi*q4jGOk]j>",
      s: "hk0)HHui},ui}UjLm0k8lHj<jNf7j?k=kcj[i3Y;[-i:kBn2pJpRq@pfo0m^l^lHkPk,k4k*i(,~2q`y_pa",
    },
    female: {
      l: "hk0())io1io2(((",
      m: "hk0(h88lloo(lisu3p}Wrp1p}AniKln-kh[i~3iogh~9hr/hhKv9l?Dj8mdm\\oTq,qDp(pNpVo`pZq(oXn\\l\\m,j2h.hOl)nKoeq-rIrCqAo=m7kGj)hIa1*.0A_h)h;hAh5h+IC986^^\\h4h(dh.FD1?cchA[h9]h)h=@2:+>/2,,444+>2/IjR>LvLejUk:z[",
      s: "hk0(H8nwzJnu}Mu/tavWsInYj-hNkBlbmBm:l6k8jdjFjDj2iXiPi8hdh@h:HN223=EKKE6h`j;o,y\\oSkfh-h0oSpXmCj@:1",
    },
  },
  weightForLength: {
    first: 450,
    rows: 651,
    male: {
      l: "q3())ky)ky*(((",
      m: "q3(h00qyyJqil[kYhDnJw2hn^hl>~Rhpfh{Jhx`hjH{\\sL^k-n]xMhiO{Gw1s9sgo_m)mQm_i1[lWo1pUtQpIqOuQv9r7mClZs:{Hhj<hn\\hi`y2qFhXlKnCp)m?igj5TjbnPqDuTx,xPx(w.v8ubu.t>t@v(ufuZwFz:x^JiYD/F8/7145,,44+>5175251+G/4Gh`j[k]j)kchN",
      s: "q3(LHxsvHxxiKk;`NjCh5jfnRtZ{.yDwRx6w(sbnb`iKp/wO|GzGx5mEsD|<zf|(z0z8w\\vft4mZjfmNlTj*-sSL_q4iB",
    },
    female: {
      l: "q3())lkYlkZ(((",
      m: "q3(h(,lpnTk}|G(Ojfr8zN{T{`yJv\\p2kH6Ek1o)o5nMo9lKlYmGmQn+lOl7jEigk=mSmSk93lNo6s0tJsBs(q@o*l@`h;heh[c(FiBj<k*lBo*pZs,sHtHt6sLt.uNubv>uRr0Th<DC>:+LD@5h*[I_ShE7+UV,=+.>I>,:..X4[hC88R4hFh*j[j>iT",
      s: "q3(<Hw~oNw}j_jCi.iflUwE}5w-n+iAj?h0tN|`}8{d{8{dyHvLr\\jf-sSMRhLp8",
    },
  },
  weightForHeight: {
    first: 650,
    rows: 551,
    male: {
      l: "oO())ky)ky*(((",
      m: "oO(h(0hrjv@hqko[nClGmMj1?jGn/nCrKqSoAqgu+s]pOk+m:rLyf~Nhkfhh0xLr(jNjAmInKnQjEj+hShXkLnPq<t\\vNvdvBuLtftBt0rds<s^tft6u0w0xfwPvVt6rPqVp8nLlVk:idhb0`2oei,U84\\i<Mh(.",
      s: "oO(@0j{tBj{{SmLl\\j0+i1m5oSnQl9k@oVo.o4nLmVm2j>hHibh@Q]CHK7jYDk4iei;Y5iBhL2i5MFLhL",
    },
    female: {
      l: "oO())lkYlkZ(((",
      m: "oO(h(0hqmwBhpooKqOpOpUogmSn/jAlGm+pSp]n5jaj,oVs:wFzJy<xPwPuHrLoFjLai3j+i5hY+4hTk6kLm*n,qFsRv:xNxbz:z*yFxfzH{f|>|`|Py^y4wZudu>r8p(mXkVi^hPD*e+j(k7n?",
      s: "oO(68ouv^ovkGq5i/iGHr^wVvNu\\v:t*q@lHh>hTiM2h+X:bMR1hCi]sg",
    },
  },
} as const;
