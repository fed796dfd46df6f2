namespace Karvan.Eurasia.Tests;

/// <summary>Lengths that somebody published, to hold the feed against.</summary>
/// <remarks>
/// Ways that are not the shortest name the places they lead by; a sum of published parts names the source of the last.
/// J, L and S are pages and reports, R1 is measured on OpenStreetMap, R5 on the sea network of Eurostat. Some of them are
/// the source of a feed row too: there the test guards the row, and over several links their sum.
/// </remarks>
internal static class PublishedLengths
{
    public const string Rail = """
        rail      CN-LYD CN-CGO                       539  J1
        rail      CN-LYD CN-XIA                      1050  J1
        rail      CN-LYD CN-LHW                      1726  J1
        rail      CN-CGO CN-XIA                       511  J1
        rail      CN-CGO CN-LHW                      1187  J1
        rail      CN-XIA CN-LHW                       676  J1
        rail      CN-LHW CN-URC                      1904  J2
        rail      CN-URC CN-ALA                       460  J3
        rail      CN-URC CN-JNG                     381.5  J4
        rail      CN-JNG CN-HRG                       286  J5
        rail      CN-XIA CN-ALA                      3040  J3
        rail      CN-XIA CN-HRG                      3248  J5
        rail      CN-LYD CN-ALA                      4090  J3
        rail      CN-LYD CN-HRG                      4298  J5
        rail      CN-CGO CN-ALA                      3551  J3
        rail      CN-CGO CN-HRG                      3759  J5
        rail      CN-XIA KZ-ALT                      3340  S30
        rail      CN-CKG CN-XIA CN-ALA DE-DUI       11179  J6  | of 2013; no sections published, the feed’s sum to less
        rail      CN-URC DE-DUI                      8000  J7  | of 2016, rounded; the feed’s sections sum to less
        rail      KZ-ALT KZ-AAU                      3128  S30
        rail      KZ-DOS KZ-MOI                       836  S169
        rail      KZ-DOS KZ-MOI KZ-DZN KZ-AAU        3050  R1
        rail      KZ-SLK KZ-BEY                       496  S167
        rail      KZ-BEY KZ-MAN                       404  S168
        rail      KZ-BEY KZ-AAU                       424  S167
        rail      KZ-UZE KZ-BOL                     146.5  S167
        rail      KZ-ALT KZ-ZHT                       293  J5
        rail      KZ-ZHT KZ-KZB                        75  S166
        rail      KZ-ALA KZ-SHU                       306  R1
        rail      KZ-DZN KZ-BEY                      1146  J8
        rail      KZ-AKX RU-ILE                       195  R1
        rail      KZ-AKT KZ-ALA                       540  R1
        rail      RU-MOW RU-KRA                       490  R1
        rail      RU-KRA BY-BQT                       611  J12
        rail      RU-SVX KZ-PPK                       645  R1
        rail      KZ-PPK BY-BQT                      3415  R1
        rail      RU-ILE BY-BQT                      2640  R1
        rail      UZ-KLS UZ-KHD                       690  R1
        rail      UZ-NVI UZ-KKP                      1165  R1
        rail      UZ-KKP KZ-BEY                       105  R1
        rail      UZ-TAS UZ-AZN                       510  R1  | by Khujand; the feed runs by Angren and Pap
        rail      AZ-ALA AZ-ABS                        62  R1
        rail      AZ-ALA AZ-YEV                       213  R1
        rail      AZ-ALA AZ-GAN                       281  R1
        rail      AZ-ALA AZ-AGS                       375  R1
        rail      AZ-ALA AZ-BOK                       418  R1
        rail      AZ-BAK AZ-BOK                       504  S49
        rail      GE-GAR GE-PTI                       360  S149
        rail      GE-GAR GE-BUS                       396  S149
        rail      GE-PTI GE-BUS                       172  S149
        rail      GE-MAR GE-KRT                       182  S51
        rail      AZ-BAK GE-AKH                       730  J21
        rail      AZ-BAK TR-KSY                       846  S49
        rail      TR-KSY TR-ANK                      1365  J19
        rail      TR-VAS TR-ANK                       602  J20
        rail      TR-VAS TR-KSY                       763  J19
        rail      TR-DIV TR-KSY                       581  S57
        rail      TR-DIV TR-AHI                       660  S57
        rail      TR-KSY TR-MER                      1300  J21
        rail      TR-GEB TR-HAL                        76  S60
        rail      TR-HAL TR-KPK                       230  S65
        rail      TR-KPK BG-PDV                       161  R1
        rail      TR-KPK BG-SOF                       316  R1
        rail      TR-KPK BG-DRA                       358  R1
        rail      BG-BOJ BG-SOF                       410  R1
        rail      BG-BOJ BG-DRA                       451  R1
        rail      BG-BOJ BG-RUS                       350  R1
        rail      BG-VAR BG-SOF                       511  R1
        rail      BG-VAR BG-RUS                       226  R1
        rail      RS-BEG HU-BUD                     341.7  J24
        rail      HU-LOK HU-BUD                       225  L20
        rail      RO-CND RO-BUH                       225  R1
        rail      RO-CND RO-CUR                       850  R1
        rail      TR-KPY TR-VAN                       107  R1
        rail      TR-TAT TR-MLX                       490  R1
        rail      TR-ANK TR-HAL                       600  R1
        rail      TM-KRW TM-BER                       262  R1
        rail      TM-KRW TM-ASB                       558  R1
        rail      TM-KRW TM-MYP                       902  R1
        rail      TM-KRW TM-CRZ                      1146  R1
        rail      TM-KRW TM-FAR                      1154  R1
        rail      TM-KRW TM-FAR                      1165  S176
        rail      TM-KRW TM-SRH                       696  R1
        rail      TM-KRW TM-ETR                       476  R1
        rail      TM-SRH TM-AKY                       700  S154
        rail      IR-THR IR-TBZ                       742  J16
        rail      IR-INB IR-GRG                        80  R1
        rail+sea  CN-XIA KZ-ALT KZ-AAU AZ-ALA AZ-ABS     7000  S30
        """;

    public const string Road = """
        road      KZ-AAU KZ-BEY                       470  J27
        road      KZ-CIT UZ-TAS                       100  J27  | by a nearer post; the feed has Yallama, for trucks
        road      KZ-NZH KZ-ZHS                      2787  J26
        road      KZ-AKX KZ-TAR                      1726  J26b
        road      AZ-GAN AZ-QKO                       131  J32
        road      AZ-QKO GE-PTI                       392  J33
        road      GE-SNK GE-SRP                       119  J34
        """;

    public const string Sea = """
        sea       KZ-AAU AZ-ALA                       500  S123
        sea       KZ-KUR AZ-ALA                       460  S123
        sea       TM-KRW AZ-ALA                       308  S130
        sea       GE-PTI RO-CND                      1111  R5
        sea       GE-BUS RO-CND                      1118  R5
        sea       GE-BUS BG-BOJ                      1189  R5
        sea       GE-PTI BG-VAR                      1150  R5
        sea       GE-PTI BG-BOJ                      1184  R5
        sea       GE-PTI TR-AMB                      1132  R5
        sea       GE-PTI GR-PIR                      1767  R5
        sea       CN-SHA EG-SUZ NL-RTM              19598  R5
        sea       CN-SHA ZA-WGH NL-RTM              25707  R5
        sea       CN-SHA EG-SUZ DE-HAM              20115  R5
        sea       CN-SHA ZA-WGH DE-HAM              26224  R5
        sea       CN-SHA EG-SUZ GR-PIR              14585  R5
        sea       CN-SHA ZA-WGH GR-PIR              26386  R5
        sea       CN-SHA EG-SUZ RO-CND              15259  R5
        sea       CN-SHA ZA-WGH RO-CND              27395  R5
        sea       CN-SHA EG-SUZ GE-PTI              15988  R5
        sea       CN-SHA ZA-WGH GE-PTI              28124  R5
        sea       CN-SHA EG-SUZ TR-MER              14157  R5
        sea       CN-SHA SG-SIN                      4091  R5
        sea       SG-SIN EG-SUZ                      9262  R5
        """;
}
