# Comparisons, defaulted members and field tables need no words of their own.
s#^( +)(.*operator(==|<=>)\(.*)$#\1/** Compares. */ \2#
s#^( +)(.* = (default|delete);.*)$#\1/** As the compiler makes it. */ \2#
s#^( +)(static constexpr auto fields\(\).*)$#\1/** The field table. */ \2#
# A specialisation named in another namespace confuses doxygen 1.9.
s#struct std::hash<#struct hash<#
