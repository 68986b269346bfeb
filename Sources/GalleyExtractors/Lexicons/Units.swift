/// Units with the kind of figure that they make and all their forms.
///
/// `kind | canonical name | form, form, …`. A form after `=` counts only where it is glued to the
/// number ("250ml", "5m"), one after `!` only apart from it and before no noun ("30 m high"), one
/// after `^` only in the letters as written, one after `~` only behind numbers of a hundred and more.
package enum Units {
  package static let text = """
    percent | percent | percent, per cent, pct, pc, percentage
    points | percentage point | percentage point, percentage points, percent point, percent points
    points | percentage point | per cent point, per cent points, pct pt, pct pts
    points | basis point | basis point, basis points, bp, bps, bpt, bpts
    points | point | point, points, pt, pts
    # length
    measure | kilometre | kilometre, kilometres, kilometer, kilometers, km, kms
    measure | metre | metre, metres, meter, meters, =m, !m
    measure | centimetre | centimetre, centimetres, centimeter, centimeters, cm, cms
    measure | millimetre | millimetre, millimetres, millimeter, millimeters, mm
    measure | micrometre | micrometre, micrometres, micrometer, micrometers, micron, microns, μm, µm
    measure | nanometre | nanometre, nanometres, nanometer, nanometers, nm
    measure | mile | mile, miles, mi
    measure | nautical mile | nautical mile, nautical miles
    measure | yard | yard, yards, yd, yds
    measure | foot | foot, feet, ft, ′
    measure | inch | inch, inches, ″, =in
    measure | light-year | light year, light years
    measure | furlong | furlong, furlongs
    # area
    measure | square kilometre | square kilometre, square kilometres, square kilometer
    measure | square kilometre | square kilometers, sq km, sq kms, square km
    measure | square metre | square metre, square metres, square meter, square meters, sq m, =m2, sqm
    measure | square mile | square mile, square miles, sq mi, sq miles
    measure | square foot | square foot, square feet, sq ft, sqft
    measure | square yard | square yard, square yards
    measure | acre | acre, acres
    measure | hectare | hectare, hectares, ha
    # volume
    measure | litre | litre, litres, liter, liters, =l, !l
    measure | decilitre | decilitre, decilitres, dl
    measure | centilitre | centilitre, centilitres, cl
    measure | millilitre | millilitre, millilitres, milliliter, milliliters, ml
    measure | gallon | gallon, gallons, gal
    measure | pint | pint, pints
    measure | quart | quart, quarts
    measure | cubic metre | cubic metre, cubic metres, cubic meter, cubic meters, cu m, cu metres, =m3
    measure | cubic foot | cubic foot, cubic feet, cu ft
    measure | cubic inch | cubic inch, cubic inches
    measure | cubic centimetre | cubic centimetre, cubic centimetres, cc
    measure | barrel | barrel, barrels, bbl
    measure | barrel per day | barrel per day, barrels per day, barrels a day, barrel a day, bpd, barrels of oil a day
    measure | barrel per day | barrels of oil per day
    measure | bushel | bushel, bushels
    measure | tablespoon | tablespoon, tablespoons, tbsp
    measure | teaspoon | teaspoon, teaspoons, tsp
    # weight
    measure | kilogram | kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos, kg, kgs
    measure | gram | gram, grams, gramme, grammes, =g, !g
    measure | milligram | milligram, milligrams, mg
    measure | microgram | microgram, micrograms, mcg
    measure | tonne | tonne, tonnes, metric ton, metric tons, =t, !t, ^T
    measure | ton | ton, tons
    measure | ounce | ounce, ounces, oz
    measure | pound-mass | lb, lbs, =pound
    measure | stone | stone, =st
    measure | carat | carat, carats
    # speed
    measure | mile per hour | mph, miles per hour, miles an hour, mile per hour, mile an hour
    measure | kilometre per hour | kph, kmh, km h, kmph, km per hour
    measure | kilometre per hour | kilometres per hour, kilometers per hour, kilometre per hour
    measure | kilometre per hour | kilometres an hour, kilometers an hour, kilometer per hour
    measure | metre per second | metres per second, meters per second, =m/s
    measure | knot | knot, knots
    measure | mile per gallon | mpg, miles per gallon, mile per gallon, miles to the gallon
    measure | revolution per minute | rpm, revolutions per minute
    # temperature and angles
    measure | degree Celsius | degree celsius, degrees celsius, celsius, degrees centigrade, centigrade
    measure | degree Celsius | ° c, degrees c, ^C
    measure | degree Fahrenheit | degree fahrenheit, degrees fahrenheit, fahrenheit, ° f, degrees f, ^F
    measure | degree | degree, degrees, °
    # power, energy, electricity
    measure | watt | watt, watts, ^W
    measure | kilowatt | kilowatt, kilowatts, kw
    measure | megawatt | megawatt, megawatts, ^MW
    measure | gigawatt | gigawatt, gigawatts, gw
    measure | terawatt | terawatt, terawatts, tw
    measure | kilowatt hour | kilowatt hour, kilowatt hours, kwh
    measure | megawatt hour | megawatt hour, megawatt hours, mwh
    measure | gigawatt hour | gigawatt hour, gigawatt hours, gwh
    measure | terawatt hour | terawatt hour, terawatt hours, twh
    measure | horsepower | horsepower, hp, ^PS
    measure | brake horsepower | brake horsepower, bhp
    measure | pound-foot | pound foot, pound feet, lb ft
    measure | newton metre | ^Nm, newton metre, newton metres, newton meters, nm of torque
    measure | joule | joule, joules
    measure | calorie | calorie, calories, kcal, kcals
    measure | volt | volt, volts, ^V
    measure | ampere | amp, amps, ampere, amperes
    measure | milliampere-hour | mah
    measure | hertz | hertz, hz
    measure | kilohertz | kilohertz, khz
    measure | megahertz | megahertz, mhz
    measure | gigahertz | gigahertz, ghz
    measure | decibel | decibel, decibels, db
    measure | lumen | lumen, lumens
    measure | pascal | pascal, pascals
    measure | gigapascal | gigapascal, gigapascals, gpa
    measure | pound per square inch | psi
    measure | British thermal unit | btu, british thermal unit, british thermal units
    measure | million British thermal units | mmbtu
    # data
    measure | bit | bit, bits
    measure | byte | byte, bytes
    measure | kilobyte | kilobyte, kilobytes, ^KB
    measure | megabyte | megabyte, megabytes, ^MB
    measure | gigabyte | gigabyte, gigabytes, gb
    measure | terabyte | terabyte, terabytes, tb
    measure | petabyte | petabyte, petabytes, pb
    measure | megabit per second | megabits per second, mbps, megabit per second
    measure | gigabit per second | gigabits per second, gbps, gigabit per second
    measure | megapixel | megapixel, megapixels, =mp
    measure | pixel | pixel, pixels, px
    measure | frame per second | frames per second, fps
    # sport
    measure | win above replacement | ^WAR
    # shares of small things
    measure | part per million | ppm, parts per million, part per million
    measure | part per billion | ppb, parts per billion, part per billion
    # time
    duration | nanosecond | nanosecond, nanoseconds
    duration | millisecond | millisecond, milliseconds, ms
    duration | second | second, seconds, sec, secs, =s
    duration | minute | minute, minutes, min, mins
    duration | hour | hour, hours, hr, hrs, =h
    duration | day | day, days
    duration | week | week, weeks, wk, wks
    duration | fortnight | fortnight, fortnights
    duration | month | month, months
    duration | quarter | quarters
    duration | year | year, years, yr, yrs
    duration | decade | decade, decades
    duration | century | century, centuries
    """
}
