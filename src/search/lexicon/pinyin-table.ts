/**
 * Syllables of the 3,755 commonest characters. GB 2312 lists them (rows 16 to 55) in the order of
 * their reading, so that a syllable and the number of characters in a row that have it say every
 * reading. The first line holds the finals; each other one an initial and, final by final, how many
 * characters: as a sign so far after 0, or - for none.
 */
export const pinyinTable = String.raw`a ai an ang ao e ei en eng er i ia ian iang iao ie in ing iong iu o ong ou u ua uai uan uang ue ui un uo v ve
 2=939=-1-8----------1-7
b B8?<A-?46-H-<-4469--C--;
c 1;7555--2-<----------614--3--836
ch ;3:=96-:?-@----------5<@-176-572
d 6<?5<3--7-C-@-97-9-1-:8>--6--49<
f 8-A;--<??-----------1-1]
g 26;9:A127------------?9B63;3-@36
h 17C39B245------------97B95>>-E6:
j ----------eAX=LKDI2A---I--7-:-;
k 45674?-42------------4475428-;44
l 73?792;-3-R1>;=5<>-;-96D--6---7<>2
m 9696<1@38->-9-8266-1A-3?
n 753151211-;-722716-4-4-3--1----412
p 66857-92>-A-4-4259--8-1?
q ----------T3F8?5;=28---=--;-8-2
r --4532-:2-1----------:3:--2--322
s 344343-11-@----------84<--3--;38
sh 92@8;<-@;-_-----------:Q2423-444
t 99B=;1--4-?-8-53-:---=4;--2--63;
w 72A:--Q:3-----------9--M
x ----------S=JDBE:?79---C--:-6->
y @-QA??----e-----@B--1?D]--D-:-<
z 3743>4114-?----------748--2--428
zh >6A?::-@?-[----------;>J2167-62;`;
