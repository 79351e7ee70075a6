# Comparisons and defaulted members need no words of their own.
s#^( +)(.*operator(==|<=>)\(.*)$#\1/** Compares. */ \2#
s#^( +)(.* = (default|delete);.*)$#\1/** As the compiler makes it. */ \2#
# A specialisation named in another namespace confuses doxygen 1.9.
s#struct std::hash<#struct hash<#
# What is compiled elsewhere is documented where it is defined.
s#^extern template .*$##
