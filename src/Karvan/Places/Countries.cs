using Karvan.Model;

namespace Karvan;

/// <summary>Countries and territories of ISO 3166-1 with their common English names.</summary>
/// <remarks>Held as text, since the machine's own list differs with its language and costs time to load.</remarks>
public static class Countries
{
    private const string Table = """
        AD Andorra
        AE United Arab Emirates
        AF Afghanistan
        AG Antigua & Barbuda
        AI Anguilla
        AL Albania
        AM Armenia
        AO Angola
        AQ Antarctica
        AR Argentina
        AS Samoa (American)
        AT Austria
        AU Australia
        AW Aruba
        AX Åland Islands
        AZ Azerbaijan
        BA Bosnia & Herzegovina
        BB Barbados
        BD Bangladesh
        BE Belgium
        BF Burkina Faso
        BG Bulgaria
        BH Bahrain
        BI Burundi
        BJ Benin
        BL St Barthelemy
        BM Bermuda
        BN Brunei
        BO Bolivia
        BQ Caribbean NL
        BR Brazil
        BS Bahamas
        BT Bhutan
        BV Bouvet Island
        BW Botswana
        BY Belarus
        BZ Belize
        CA Canada
        CC Cocos (Keeling) Islands
        CD Congo (Kinshasa)
        CF Central African Rep.
        CG Congo (Brazzaville)
        CH Switzerland
        CI Côte d'Ivoire
        CK Cook Islands
        CL Chile
        CM Cameroon
        CN China
        CO Colombia
        CR Costa Rica
        CU Cuba
        CV Cape Verde
        CW Curaçao
        CX Christmas Island
        CY Cyprus
        CZ Czechia
        DE Germany
        DJ Djibouti
        DK Denmark
        DM Dominica
        DO Dominican Republic
        DZ Algeria
        EC Ecuador
        EE Estonia
        EG Egypt
        EH Western Sahara
        ER Eritrea
        ES Spain
        ET Ethiopia
        FI Finland
        FJ Fiji
        FK Falkland Islands
        FM Micronesia
        FO Faroe Islands
        FR France
        GA Gabon
        GB United Kingdom
        GD Grenada
        GE Georgia
        GF French Guiana
        GG Guernsey
        GH Ghana
        GI Gibraltar
        GL Greenland
        GM Gambia
        GN Guinea
        GP Guadeloupe
        GQ Equatorial Guinea
        GR Greece
        GS South Georgia & the South Sandwich Islands
        GT Guatemala
        GU Guam
        GW Guinea-Bissau
        GY Guyana
        HK Hong Kong
        HM Heard Island & McDonald Islands
        HN Honduras
        HR Croatia
        HT Haiti
        HU Hungary
        ID Indonesia
        IE Ireland
        IL Israel
        IM Isle of Man
        IN India
        IO British Indian Ocean Territory
        IQ Iraq
        IR Iran
        IS Iceland
        IT Italy
        JE Jersey
        JM Jamaica
        JO Jordan
        JP Japan
        KE Kenya
        KG Kyrgyzstan
        KH Cambodia
        KI Kiribati
        KM Comoros
        KN St Kitts & Nevis
        KP North Korea
        KR South Korea
        KW Kuwait
        KY Cayman Islands
        KZ Kazakhstan
        LA Laos
        LB Lebanon
        LC St Lucia
        LI Liechtenstein
        LK Sri Lanka
        LR Liberia
        LS Lesotho
        LT Lithuania
        LU Luxembourg
        LV Latvia
        LY Libya
        MA Morocco
        MC Monaco
        MD Moldova
        ME Montenegro
        MF St Martin (French)
        MG Madagascar
        MH Marshall Islands
        MK North Macedonia
        ML Mali
        MM Myanmar
        MN Mongolia
        MO Macau
        MP Northern Mariana Islands
        MQ Martinique
        MR Mauritania
        MS Montserrat
        MT Malta
        MU Mauritius
        MV Maldives
        MW Malawi
        MX Mexico
        MY Malaysia
        MZ Mozambique
        NA Namibia
        NC New Caledonia
        NE Niger
        NF Norfolk Island
        NG Nigeria
        NI Nicaragua
        NL Netherlands
        NO Norway
        NP Nepal
        NR Nauru
        NU Niue
        NZ New Zealand
        OM Oman
        PA Panama
        PE Peru
        PF French Polynesia
        PG Papua New Guinea
        PH Philippines
        PK Pakistan
        PL Poland
        PM St Pierre & Miquelon
        PN Pitcairn
        PR Puerto Rico
        PS Palestine
        PT Portugal
        PW Palau
        PY Paraguay
        QA Qatar
        RE Réunion
        RO Romania
        RS Serbia
        RU Russia
        RW Rwanda
        SA Saudi Arabia
        SB Solomon Islands
        SC Seychelles
        SD Sudan
        SE Sweden
        SG Singapore
        SH St Helena
        SI Slovenia
        SJ Svalbard & Jan Mayen
        SK Slovakia
        SL Sierra Leone
        SM San Marino
        SN Senegal
        SO Somalia
        SR Suriname
        SS South Sudan
        ST Sao Tome & Principe
        SV El Salvador
        SX St Maarten (Dutch)
        SY Syria
        SZ Eswatini (Swaziland)
        TC Turks & Caicos Is
        TD Chad
        TF French S. Terr.
        TG Togo
        TH Thailand
        TJ Tajikistan
        TK Tokelau
        TL East Timor
        TM Turkmenistan
        TN Tunisia
        TO Tonga
        TR Türkiye
        TT Trinidad & Tobago
        TV Tuvalu
        TW Taiwan
        TZ Tanzania
        UA Ukraine
        UG Uganda
        UM US minor outlying islands
        US United States
        UY Uruguay
        UZ Uzbekistan
        VA Vatican City
        VC St Vincent
        VE Venezuela
        VG Virgin Islands (UK)
        VI Virgin Islands (US)
        VN Vietnam
        VU Vanuatu
        WF Wallis & Futuna
        WS Samoa (western)
        YE Yemen
        YT Mayotte
        ZA South Africa
        ZM Zambia
        ZW Zimbabwe
        """;

    /// <summary>Other names that people write.</summary>
    private const string Others = """
        AE UAE
        BA Bosnia and Herzegovina
        BY Byelorussia
        CN People's Republic of China
        CN PRC
        CZ Czechia
        CZ Czech Republic
        GB Great Britain
        GB United Kingdom
        GB UK
        IR Islamic Republic of Iran
        IR Persia
        KG Kirghizia
        KG Kyrgyz Republic
        KR Republic of Korea
        KR South Korea
        MD Republic of Moldova
        MK Macedonia
        MK North Macedonia
        NL Holland
        NL The Netherlands
        RU Russian Federation
        SK Slovak Republic
        SY Syrian Arab Republic
        TR Republic of Türkiye
        TR Turkey
        US USA
        US United States of America
        VN Viet Nam
        """;

    private static readonly Lazy<Dictionary<string, string>> Names = new(() => Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(line => line[..2], line => line[3..].TrimEnd()));

    private static readonly Lazy<Dictionary<string, string>> ByFoldedName = new(ReadFolded);

    /// <summary>Gives the common English name, such as <c>Russia</c>; the code itself where there is none.</summary>
    public static string GetName(Country country) => Names.Value.GetValueOrDefault(country.Code, country.Code);

    /// <summary>Finds a country by its two-letter code or an English name in use, in any case; null: none.</summary>
    public static Country? Find(string text)
    {
        var wanted = text.Trim();
        if (wanted.Length == 2)
        {
            var code = wanted.ToUpperInvariant();
            return Names.Value.ContainsKey(code) ? new Country(code) : null;
        }

        var folded = NameFolding.Fold(wanted);
        return folded.Length > 0 && ByFoldedName.Value.TryGetValue(folded, out var named) ? new Country(named) : null;
    }

    private static Dictionary<string, string> ReadFolded()
    {
        var codes = new Dictionary<string, string>();
        foreach (var line in $"{Table}\n{Others}".Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            codes.TryAdd(NameFolding.Fold(line[3..].TrimEnd()), line[..2]);
        }

        return codes;
    }
}
