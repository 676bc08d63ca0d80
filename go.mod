module annalist

go 1.26
